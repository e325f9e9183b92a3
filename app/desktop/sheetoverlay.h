// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/consent.h"

#include <QPropertyAnimation>
#include <QWidget>

namespace MiniHost {

class AdministratorPanel;
class ClientSheet;
class ConsentPanel;
class Theme;

// Lies over the client's whole screen while something is asked: dims it, keeps clicks and keys from the page, holds the
// focus, and places the sheet. It gives exactly one answer.
class SheetOverlay : public QWidget
{
    Q_OBJECT

public:
    SheetOverlay(CallId call, ClientSheet *sheet, const Theme &clientTheme, QWidget *screen);

    CallId call() const { return m_call; }
    // Call it once the overlay has its place. The guard is against input that was meant for the page.
    void open(int guardMs);
    void answer(ConsentAnswer answer); // the first one counts

Q_SIGNALS:
    void answered(MiniHost::ConsentAnswer answer);

protected:
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QRect sheetPlace() const;
    void placeSheet();
    QList<QWidget *> stops() const;

    const CallId m_call;
    const Theme &m_theme;
    ClientSheet *m_sheet;
    QPropertyAnimation m_slide;
    bool m_pressedBeside = false;
    bool m_answered = false;
};

class ConsentOverlay final : public SheetOverlay
{
    Q_OBJECT

public:
    ConsentOverlay(const ConsentPrompt &prompt, const Theme &clientTheme, QWidget *screen);
    ConsentPanel *panel() const { return m_panel; }

private:
    ConsentPanel *m_panel;
};

class AdministratorOverlay final : public SheetOverlay
{
    Q_OBJECT

public:
    AdministratorOverlay(const AdministratorPrompt &prompt, const Theme &clientTheme, QWidget *screen);
    AdministratorPanel *panel() const { return m_panel; }

private:
    AdministratorPanel *m_panel;
};

} // namespace MiniHost
