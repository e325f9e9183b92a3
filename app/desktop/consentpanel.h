// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/clientlook.h"
#include "bridge/jsapi/consent.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace MiniHost {

class CardArea;
struct Colours;

// The content of the consent dialog, built from a prompt: who asks whom for what, and the two answers.
// Modelled on the published panels (dingtalk-wire.md §3.5). It decides nothing but "the agreement comes first".
class ConsentPanel final : public QWidget
{
    Q_OBJECT

public:
    // What the page did just before must not land on the answer that gives something away.
    static constexpr int guardMs = 300;

    ConsentPanel(const ConsentPrompt &prompt, ConsentForm form, const Colours &colours, QWidget *parent = nullptr);

    // The height it would like at this width; the cards scroll when it gets less.
    int heightAt(int width) const;
    QPushButton *refuseButton() const { return m_refuse; }
    QPushButton *allowButton() const { return m_allow; }
    QCheckBox *agreement() const { return m_agreement; }
    QToolButton *closeButton() const { return m_close; } // null where the form has none
    QString noteText() const;

    void startGuard(int milliseconds); // 0: none
    bool isGuarded() const { return m_guard.isActive(); }

Q_SIGNALS:
    void answered(MiniHost::ConsentAnswer answer);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeTitle();
    QWidget *makeHeader(const ConsentPrompt &prompt);
    QWidget *makeCards(const ConsentPrompt &prompt);
    QWidget *makeAgreement();
    QWidget *makeButtons();
    void allow();
    void say(const QString &note, bool warning);

    const ConsentForm m_form;
    const Colours &m_colours;
    CardArea *m_cards = nullptr;
    QCheckBox *m_agreement = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_refuse = nullptr;
    QPushButton *m_allow = nullptr;
    QToolButton *m_close = nullptr;
    QTimer m_guard;
};

} // namespace MiniHost
