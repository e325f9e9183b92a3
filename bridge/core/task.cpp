// SPDX-License-Identifier: MIT
#include "bridge/core/task.h"

#include <QThread>

namespace MiniHost {
namespace Detail {
namespace {

// Is destroyed with its thread, while other threads may still hold the queue.
struct OwnQueue {
    std::shared_ptr<ThreadQueue> queue = std::make_shared<ThreadQueue>();
    ~OwnQueue() { queue->close(); }
};

} // namespace

std::shared_ptr<ThreadQueue> ThreadQueue::ofThisThread()
{
    thread_local const OwnQueue own;
    return own.queue;
}

ThreadQueue::~ThreadQueue() = default;

void ThreadQueue::post(std::function<void()> function)
{
    const std::lock_guard lock(m_mutex);
    if (!m_receiver)
        return;
    m_functions.push_back(std::move(function));
    QMetaObject::invokeMethod(
        m_receiver.get(), [this] { runNext(); }, Qt::QueuedConnection);
}

bool ThreadQueue::runNext()
{
    std::function<void()> next;
    {
        const std::lock_guard lock(m_mutex);
        if (m_functions.empty())
            return false;
        next = std::move(m_functions.front());
        m_functions.pop_front();
    }
    next();
    return true;
}

void ThreadQueue::runPosted()
{
    while (runNext()) { }
}

void ThreadQueue::close()
{
    std::deque<std::function<void()>> functions; // destroyed outside the lock, since their destructors may post
    std::unique_ptr<QObject> receiver;
    const std::lock_guard lock(m_mutex);
    receiver = std::move(m_receiver);
    functions.swap(m_functions);
}

WaitState::WaitState(const QObject *owner)
    : m_owner(owner)
{
    Q_ASSERT(owner->thread() == QThread::currentThread());
}

WaitState::~WaitState()
{
    QObject::disconnect(m_ownersEnd);
}

void WaitState::settle()
{
    m_isSettled = true;
    QObject::disconnect(m_ownersEnd);
    resume();
}

void WaitState::suspend(std::coroutine_handle<> waiting)
{
    Q_ASSERT_X(!m_waiting, "OneShot", "one coroutine waits, once");
    m_waiting = waiting;
    // The last holder may be in another thread, at the moment when the owner is destroyed.
    m_ownersEnd = QObject::connect(m_owner, &QObject::destroyed, [weak = weak_from_this()] {
        if (const auto self = weak.lock())
            self->resume();
    });
}

void WaitState::resume()
{
    if (const auto waiting = std::exchange(m_waiting, nullptr))
        waiting.resume();
}

} // namespace Detail

void deliverPosted()
{
    Detail::ThreadQueue::ofThisThread()->runPosted();
}

} // namespace MiniHost
