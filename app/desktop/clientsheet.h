// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/clientlook.h"
#include "app/desktop/theme.h"
#include "bridge/jsapi/consent.h"

#include <QLabel>
#include <QTimer>
#include <QWidget>

class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace MiniHost {

class CardArea;
class ConsentCard;

// What the client's own questions have in common: a half sheet or a modal with a title, who asks, a note, two buttons of
// which the first gives nothing away, and a guard against input that was meant for the page.
class ClientSheet : public QWidget
{
    Q_OBJECT

public:
    // What the page did just before must not land on the answer that gives something away.
    static constexpr int guardMs = 300;

    // The height it would like at this width; what scrolls gets less.
    int heightAt(int width) const;
    ConsentForm form() const { return m_form; }
    QPushButton *refuseButton() const { return m_refuse; } // has the focus at first, and Enter
    QPushButton *allowButton() const { return m_allow; }
    QToolButton *closeButton() const { return m_close; } // null where the form has none
    QString noteText() const;

    void startGuard(int milliseconds); // 0: none
    bool isGuarded() const { return m_guard.isActive(); }

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
    QTimer m_guard;
};

template<typename Label = QLabel>
Label *makeSheetLabel(const QString &text, int size, bool bold = false, const char *tone = nullptr)
{
    auto *label = new Label(text);
    label->setTextFormat(Qt::PlainText); // names come from a profile: never markup
    label->setFont(uiFont(size, bold));
    if (tone)
        label->setProperty("tone", QLatin1StringView(tone));
    return label;
}

} // namespace MiniHost
