// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/asked/sheetoverlay.h"
#include "app/desktop/widgets/theme.h"

#include <QApplication>
#include <QTest>

namespace MiniHost {

// A client's screen with a question on it, as DialogPresenter makes it, and what was answered.
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
