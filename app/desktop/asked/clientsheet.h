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
class ConsentDetail;

// The base of the consent and the administrator panel: a half sheet (phones) or a modal (pc) with a title, the app that asks, a
// note, and two buttons. The first button, which grants nothing, is the default. A detail page opens from the heading of a card.
class ClientSheet : public ClientPanel
{
    Q_OBJECT

public:
    // The height of the complete content at this width.
    int heightAt(int width) const;
    QRect placeIn(const QRect &screen) const override;
    bool slidesIn() const override { return !isModal(); }
    QWidget *firstStop() const override;
    QAbstractButton *defaultButton() const override;
    void dismiss() override;                               // leaves the detail page, or closes the panel
    QPushButton *refuseButton() const { return m_refuse; } // first focus, and pressed by Enter
    QPushButton *allowButton() const { return m_allow; }
    QToolButton *closeButton() const { return m_close; } // null in a half sheet
    QString noteText() const;
    ConsentDetail *detail() const { return m_detail; } // null: the detail page is not open

Q_SIGNALS:
    void answered(MiniHost::ConsentAnswer answer);

protected:
    ClientSheet(ConsentForm form, const Colours &colours);

    void setHeightPercent(int percent) { m_heightPercent = percent; } // of the screen's height, for a half sheet
    bool isModal() const { return m_form == ConsentForm::Modal; }
    const Colours &colours() const { return m_colours; }
    QVBoxLayout *body() const { return m_body; }
    // Adds app and vendor, the heading unless it is empty, the user and the page's origin.
    void addAsker(const ConsentRequest &consent, const QString &heading, const QString &asWhom, const QString &origin);
    void addCards(const QList<ConsentCard *> &cards); // these get the remaining height
    void addNote(int indent);
    void addButtons(const QString &refuse, const QString &allow);
    virtual void allow() = 0; // not called while guarded
    void say(const QString &note, bool warning);
    void paintEvent(QPaintEvent *event) override;

private:
    QMargins inset() const; // of the panel's content
    QWidget *makeTitle();
    QWidget *makeHeader(const ConsentRequest &consent);
    void openDetail(const ConsentCard &card);
    void closeDetail();

    const ConsentForm m_form;
    int m_heightPercent = 50;
    const Colours &m_colours;
    QWidget *m_page; // all but the title and the detail page
    QVBoxLayout *m_body;
    ConsentDetail *m_detail = nullptr;
    QWidget *m_openedFrom = nullptr; // the heading that opened the detail page
    CardArea *m_cards = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_refuse = nullptr;
    QPushButton *m_allow = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace MiniHost
