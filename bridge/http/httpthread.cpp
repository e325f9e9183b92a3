// SPDX-License-Identifier: MIT
#include "bridge/http/httpthread.h"

#include "bridge/http/asioloop.h"

#include <boost/asio/post.hpp>
#include <future>

namespace MiniHost {

bool AsioLoop::post(std::function<void()> function)
{
    // The thread itself needs no lock: stop() ends it only behind a function that runs. Whoever has just woken it still
    // holds the lock, and it would go back to sleep over that.
    std::unique_lock lock(mutex, std::defer_lock);
    if (!isCurrent())
        lock.lock();
    if (!open)
        return false;
    boost::asio::post(context, std::move(function));
    return true;
}

bool AsioLoop::run(const std::function<void()> &function)
{
    if (isCurrent()) {
        function();
        return true;
    }
    std::promise<void> done;
    const bool posted = post([&] {
        function();
        done.set_value();
    });
    if (posted)
        done.get_future().wait();
    return posted;
}

void AsioLoop::stop()
{
    Q_ASSERT(!isCurrent());
    {
        const std::lock_guard lock(mutex);
        if (!open)
            return;
        open = false;
        // Behind everything that was posted, also by the function that runs right now (asio lines those up when it has
        // returned, so one more round is needed). A socket that was left open must not keep the thread: hence stop().
        boost::asio::post(context, [this] { boost::asio::post(context, [this] { context.stop(); }); });
    }
    thread.join();
}

HttpThread::HttpThread()
    : m_loop(std::make_shared<AsioLoop>())
{
    // The loop is owned by this object (which joins the thread), so the thread may use it by address.
    m_loop->thread = std::thread([loop = m_loop.get()] { loop->context.run(); });
}

HttpThread::~HttpThread()
{
    stop();
}

bool HttpThread::post(std::function<void()> function)
{
    return m_loop->post(std::move(function));
}

bool HttpThread::run(const std::function<void()> &function)
{
    return m_loop->run(function);
}

bool HttpThread::isCurrent() const
{
    return m_loop->isCurrent();
}

void HttpThread::stop()
{
    m_loop->stop();
}

} // namespace MiniHost
