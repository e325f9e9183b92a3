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

// A panel over the client's screen that waits for the user: consent, an alert, a picker. It defines its geometry and its keys;
// ClientOverlay does the rest.
class ClientPanel : public QWidget
{
    Q_OBJECT

public:
    // Presses within this time may be meant for the page (InputGuard).
    static constexpr int guardMs = 300;

    virtual QRect placeIn(const QRect &screen) const = 0;
    virtual bool slidesIn() const = 0;                      // whether it slides in from below
    virtual QWidget *firstStop() const = 0;                 // gets the focus when the panel opens
    virtual QAbstractButton *defaultButton() const = 0;     // pressed by Enter; null: none
    virtual void dismiss() = 0;                             // after Esc, or a press beside the panel
    virtual bool isDismissedBeside() const { return true; } // whether a press beside the panel dismisses it

    void startGuard(int milliseconds) { m_guard.start(milliseconds); } // 0: none
    bool isGuarded() const { return m_guard.isActive(); }

protected:
    using QWidget::QWidget;

    void requestPlacement(); // after its size hint has changed
    // Rounded at the top, and at the bottom unless the panel reaches the screen's lower edge.
    void paintShape(const QColor &colour, qreal radius, bool reachesBelow);

private:
    InputGuard m_guard { this };
};

template<typename Label = QLabel>
Label *makeSheetLabel(const QString &text, int size, bool bold = false, const char *tone = nullptr)
{
    auto *label = new Label(shownText(text, Limit::ShownPanelCharacters));
    label->setTextFormat(Qt::PlainText); // texts come from pages and profiles
    label->setFont(uiFont(size, bold));
    if (tone)
        label->setProperty("tone", QLatin1StringView(tone));
    return label;
}

// A label that wraps its text; a number or an address longer than a line is broken too.
QLabel *makeWrappedLabel(const QString &text, int size, bool bold = false, const char *tone = nullptr);
QString withBreaks(const QString &text);

} // namespace MiniHost
