// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/asked/clientpanel.h"
#include "bridge/jsapi/clientlook.h"
#include "bridge/jsapi/consent.h"

class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace MiniHost {

class CardArea;
class ConsentCard;

// What the client's own questions have in common: a half sheet or a modal with a title, who asks, a note, two buttons of
// which the first gives nothing away, and a guard against input that was meant for the page.
class ClientSheet : public ClientPanel
{
    Q_OBJECT

public:
    // The height it would like at this width; what scrolls gets less.
    int heightAt(int width) const;
    QRect placeIn(const QRect &screen) const override;
    bool slidesIn() const override { return !isModal(); }
    QWidget *firstStop() const override;
    QAbstractButton *defaultButton() const override;
    void dismiss() override { Q_EMIT answered(ConsentAnswer::Close); }
    QPushButton *refuseButton() const { return m_refuse; } // has the focus at first, and Enter
    QPushButton *allowButton() const { return m_allow; }
    QToolButton *closeButton() const { return m_close; } // null where the form has none
    QString noteText() const;

Q_SIGNALS:
    void answered(MiniHost::ConsentAnswer answer);

protected:
    ClientSheet(ConsentForm form, const Colours &colours);

    bool isModal() const { return m_form == ConsentForm::Modal; }
    const Colours &colours() const { return m_colours; }
    QVBoxLayout *body() const { return m_body; }
    // App and vendor, the heading, as whom, and the page's origin.
    void addAsker(const ConsentRequest &consent, const QString &heading, const QString &asWhom, const QString &origin);
    void addCards(const QList<ConsentCard *> &cards); // take what room there is
    void addNote(int indent);
    void addButtons(const QString &refuse, const QString &allow);
    virtual void allow() = 0; // not called while guarded
    void say(const QString &note, bool warning);
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeTitle();
    QWidget *makeHeader(const ConsentRequest &consent);

    const ConsentForm m_form;
    const Colours &m_colours;
    QVBoxLayout *m_body = nullptr;
    CardArea *m_cards = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_refuse = nullptr;
    QPushButton *m_allow = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace MiniHost
