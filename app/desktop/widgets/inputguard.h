// SPDX-License-Identifier: MIT
#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

class QKeyEvent;
class QWidget;

namespace MiniHost {

// Keeps presses from a panel that were meant for what was there before: for a while after the panel is seen, and again after
// each change of what lies under the pointer (it moves, grows, a button is enabled, a box is ticked, its window becomes
// active). A press that comes too early is dropped and begins the while anew, so a row of quick clicks answers nothing.
class InputGuard final : public QObject
{
    Q_OBJECT

public:
    explicit InputGuard(QWidget *panel);

    // A button that gives nothing away, as Refuse: it may be pressed at any time.
    static void exempt(QWidget *button);

    void start(int milliseconds); // 0: none, where no hand can slip
    bool isActive() const;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void restart();
    bool isOnPanel(QWidget *widget) const;
    bool changesPlaces(QWidget *widget) const;
    bool dropsKey(QWidget *widget, const QKeyEvent &key);
    bool drop();

    QWidget *m_panel; // and what it lies on: presses beside it are answers too
    QTimer m_timer;
    QDeadlineTimer m_latest; // after which the timer is late: the program was busy, and showed nothing
    int m_milliseconds = 0;
    bool m_isSeen = false;
};

} // namespace MiniHost
