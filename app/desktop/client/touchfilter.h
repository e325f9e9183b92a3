// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <QObject>

class QPointingDevice;
class QWebEngineView;
class QWidget;

namespace MiniHost {

// Converts mouse events over a page to touch events while it is enabled. The engine derives taps and scrolling from them, so the
// page gets the events of a phone.
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
