// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/asked/sheetoverlay.h"
#include "app/desktop/widgets/theme.h"
#include "tests/desktop/clientcolumn.h"

#include <QAccessible>
#include <QApplication>
#include <QTest>

namespace MiniHost {

// The classes of visible controls that can have the focus and have no name for assistive technology.
inline QStringList controlsWithoutName(const QWidget &panel)
{
    QStringList found;
    const auto children = panel.findChildren<QWidget *>();
    for (QWidget *child : children) {
        if (child->focusPolicy() == Qt::NoFocus || !child->isVisible())
            continue;
        const QAccessibleInterface *control = QAccessible::queryAccessibleInterface(child);
        if (!control || control->text(QAccessible::Name).isEmpty())
            found += QLatin1StringView(child->metaObject()->className());
    }
    return found;
}

// A client's screen with a native panel on it, as DialogPresenter makes it, and the answers of the panel.
template<typename Overlay, typename Prompt>
struct AskedSheet {
    explicit AskedSheet(const Prompt &prompt, int guardMs = 0)
    {
        screen.resize(390, 720);
        overlay = new Overlay(prompt, theme, &screen);
        overlay->setGeometry(screen.rect());
        QObject::connect(
            overlay, &SheetOverlay::answered, &screen, [this](ConsentAnswer answer) { answers += toString(answer); });
        screen.show();
        screen.activateWindow();
        overlay->open(guardMs);
        QApplication::processEvents();
    }

    auto &panel() const { return *overlay->panel(); }
    void press(Qt::Key key) const { QTest::keyClick(QApplication::focusWidget(), key); }

    Theme theme { Theme::Choice::Light };
    QWidget screen;
    Overlay *overlay = nullptr;
    QStringList answers;
};

} // namespace MiniHost
