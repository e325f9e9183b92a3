// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <QtGlobal>

namespace MiniHost {

struct AsioLoop;

// A thread with an asio event loop: socket handlers and posted functions run there, one at a time. Several HttpServers may share one.
class HttpThread
{
public:
    HttpThread();  // starts the thread
    ~HttpThread(); // stops the thread
    Q_DISABLE_COPY_MOVE(HttpThread)

    // Queues `function` behind everything that is ready now. May be called from any thread. After stop(): returns false and drops it.
    bool post(std::function<void()> function);
    // Like post(), and waits until the function has run. On the thread itself the function is called directly.
    bool run(const std::function<void()> &function);
    bool isCurrent() const;

    // Runs what was posted before, then ends the thread. Destroy the servers first.
    void stop();

    const std::shared_ptr<AsioLoop> &loop() const { return m_loop; } // for HttpServer

private:
    std::shared_ptr<AsioLoop> m_loop;
};

} // namespace MiniHost
