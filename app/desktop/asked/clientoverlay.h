// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/callid.h"

#include <QPropertyAnimation>
#include <QWidget>

namespace MiniHost {

class ClientPanel;
class Theme;

// Covers the client's screen while a panel is shown: dims the screen, keeps clicks and keys from the page, holds the focus and
// places the panel. It ends exactly once.
class ClientOverlay : public QWidget
{
    Q_OBJECT

public:
    ClientOverlay(CallId call, ClientPanel *panel, const Theme &clientTheme, QWidget *screen);

    CallId call() const { return m_call; }
    // Shows the overlay; its geometry must be set. For `guardMs` input is dropped that was meant for the page (InputGuard).
    void open(int guardMs);
    virtual void withdraw() = 0; // ends with "withdrawn": the page has left
    void focusFirst(Qt::FocusReason reason);

protected:
    bool end(); // hides the overlay; true at the first call, when the answer is to be emitted
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placePanel();
    QList<QWidget *> stops() const;

    const CallId m_call;
    const Theme &m_theme;
    ClientPanel *m_panel;
    QPropertyAnimation m_slide;
    bool m_pressedBeside = false;
    bool m_ended = false;
};

} // namespace MiniHost
