// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <QtGlobal>

namespace MiniHost {

struct AsioLoop;

// A thread that runs sockets and functions, one after the other. Several HttpServers may share one.
class HttpThread
{
public:
    HttpThread();  // starts it
    ~HttpThread(); // stops it
    Q_DISABLE_COPY_MOVE(HttpThread)

    // Runs `function` on the thread after all that is ready now. From any thread. False (and it is not run)
    // after stop().
    bool post(std::function<void()> function);
    // The same, and waits for it; runs it at once when called on the thread itself.
    bool run(const std::function<void()> &function);
    bool isCurrent() const;

    // Runs what was posted before, then ends the thread. Servers are to be closed first.
    void stop();

    const std::shared_ptr<AsioLoop> &loop() const { return m_loop; } // for HttpServer

private:
    std::shared_ptr<AsioLoop> m_loop;
};

} // namespace MiniHost
