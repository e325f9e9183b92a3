// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/callid.h"

#include <QPropertyAnimation>
#include <QWidget>

namespace MiniHost {

class ClientPanel;
class Theme;

// Lies over the client's whole screen while something is asked: dims it, keeps clicks and keys from the page, holds the
// focus, and places the panel. It ends once.
class ClientOverlay : public QWidget
{
    Q_OBJECT

public:
    ClientOverlay(CallId call, ClientPanel *panel, const Theme &clientTheme, QWidget *screen);

    CallId call() const { return m_call; }
    // Call it once the overlay has its place. The guard is against input that was meant for the page.
    void open(int guardMs);
    virtual void withdraw() = 0; // the page has gone
    void focusFirst(Qt::FocusReason reason);

protected:
    bool end(); // true the first time: then it is hidden, and tells its answer
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
