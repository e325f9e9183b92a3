// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/clientlook.h"
#include "bridge/jsapi/consent.h"

#include <QPropertyAnimation>
#include <QWidget>

namespace MiniHost {

class ConsentPanel;
class Theme;

// Lies over the client's whole screen while a consent is asked: dims it, keeps clicks and keys from the page, holds the
// focus, and places the panel. It gives exactly one answer.
class ConsentOverlay final : public QWidget
{
    Q_OBJECT

public:
    ConsentOverlay(const ConsentPrompt &prompt, const Theme &clientTheme, QWidget *screen);

    CallId call() const { return m_call; }
    ConsentPanel *panel() const { return m_panel; }
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
    QRect panelPlace() const;
    void placePanel();
    QList<QWidget *> stops() const;

    const CallId m_call;
    const ConsentForm m_form;
    const Theme &m_theme;
    ConsentPanel *m_panel;
    QPropertyAnimation m_slide;
    bool m_pressedBeside = false;
    bool m_answered = false;
};

} // namespace MiniHost
