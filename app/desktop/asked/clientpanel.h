// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/widgets/inputguard.h"
#include "app/desktop/widgets/theme.h"
#include "bridge/core/foreigntext.h"
#include "bridge/core/limits.h"

#include <QLabel>
#include <QWidget>

class QAbstractButton;

namespace MiniHost {

// What lies over the client's screen and waits for a person: consent, an alert, a picker. It knows its place and its keys;
// the overlay that holds it does the rest.
class ClientPanel : public QWidget
{
    Q_OBJECT

public:
    // What the page did just before must not land on an answer.
    static constexpr int guardMs = 300;

    virtual QRect placeIn(const QRect &screen) const = 0;
    virtual bool slidesIn() const = 0;                      // from below
    virtual QWidget *firstStop() const = 0;                 // has the focus at first
    virtual QAbstractButton *defaultButton() const = 0;     // what Enter presses; null: nothing
    virtual void dismiss() = 0;                             // Esc, or a tap beside it
    virtual bool isDismissedBeside() const { return true; } // by a tap beside it

    void startGuard(int milliseconds) { m_guard.start(milliseconds); } // 0: none
    bool isGuarded() const { return m_guard.isActive(); }

protected:
    using QWidget::QWidget;

    void askForPlace(); // its size has changed
    // Round at the top, and at the bottom too unless that is the screen's edge.
    void paintShape(const QColor &colour, qreal radius, bool reachesBelow);

private:
    InputGuard m_guard { this };
};

template<typename Label = QLabel>
Label *makeSheetLabel(const QString &text, int size, bool bold = false, const char *tone = nullptr)
{
    auto *label = new Label(shownText(text, Limit::ShownPanelCharacters));
    label->setTextFormat(Qt::PlainText); // words come from pages and profiles: never markup
    label->setFont(uiFont(size, bold));
    if (tone)
        label->setProperty("tone", QLatin1StringView(tone));
    return label;
}

// The same, over as many lines as it takes. A number or an address that is longer than a line is broken too.
QLabel *makeWrappedLabel(const QString &text, int size, bool bold = false, const char *tone = nullptr);
QString withBreaks(const QString &text);

} // namespace MiniHost
