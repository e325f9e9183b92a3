// SPDX-License-Identifier: MIT
#include "bridge/http/httpthread.h"

#include "bridge/http/asioloop.h"

#include <boost/asio/post.hpp>
#include <future>

namespace MiniHost {

bool AsioLoop::post(std::function<void()> function)
{
    // The loop's own thread needs no lock: stop() takes effect after the running function. The thread that has just posted to the
    // loop may still hold the lock, and the loop would block on it.
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
        // After everything that was posted. Twice, since asio queues what the running function posts only when that returns.
        // context.stop() ends the thread also when a socket was left open.
        boost::asio::post(context, [this] { boost::asio::post(context, [this] { context.stop(); }); });
    }
    thread.join();
}

HttpThread::HttpThread()
    : m_loop(std::make_shared<AsioLoop>())
{
    // A raw pointer is safe: this object owns the loop, and joins the thread before it is destroyed.
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
