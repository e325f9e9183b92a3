// SPDX-License-Identifier: MIT
#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

class QKeyEvent;
class QWidget;

namespace MiniHost {

// Drops presses on a panel that the user may have meant for something else: before the panel is painted, for a time after that,
// and for the same time after each change under the pointer (the panel moves or grows, a control is enabled or toggled, the
// window becomes active). A dropped press restarts the time, so a row of quick clicks answers nothing.
class InputGuard final : public QObject
{
    Q_OBJECT

public:
    explicit InputGuard(QWidget *panel);

    // Presses on this button are never dropped: it grants nothing (Refuse, Close).
    static void exempt(QWidget *button);

    // 0: no guard, for sessions without a user.
    void start(int milliseconds);
    bool isActive() const;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void restart();
    bool isOnPanel(QWidget *widget) const;
    bool affectsControls(QWidget *widget) const;
    bool dropsKey(QWidget *widget, const QKeyEvent &key);
    bool dropsPress(); // restarts the time

    // Presses on its parent count too: a press beside the panel dismisses it.
    QWidget *m_panel;
    QTimer m_timer;
    // When m_timer fires after this, the main thread was busy and has painted nothing: the time restarts.
    QDeadlineTimer m_deadline;
    int m_milliseconds = 0;
    bool m_isPainted = false;
};

} // namespace MiniHost
