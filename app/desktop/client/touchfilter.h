// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <QObject>

class QPointingDevice;
class QWebEngineView;
class QWidget;

namespace MiniHost {

// Turns the mouse over a page into a finger: the engine makes taps, flings and scrolling of it, and a page gets the events a
// phone's would. While it is off the mouse is a mouse.
class TouchFilter final : public QObject
{
    Q_OBJECT

public:
    explicit TouchFilter(QWebEngineView &view);
    ~TouchFilter() override;

    void setEnabled(bool enabled);
    bool isEnabled() const { return m_enabled; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watchSurfaces();

    QWebEngineView &m_view;
    std::unique_ptr<QPointingDevice> m_finger;
    bool m_enabled = false;
    bool m_down = false;
};

} // namespace MiniHost
