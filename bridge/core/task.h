// SPDX-License-Identifier: MIT
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <QCoroTask>
#include <QObject>
#include <QPointer>

namespace MiniHost {

// What waits returns a Task; what can also fail returns a Task<Result<T>>.
// GCC 12.2: never build a braced list inside a co_await expression; name the argument first.
template<typename T = void>
using Task = QCoro::Task<T>;

// Starts background work on purpose: a Task that is merely dropped looks like a forgotten co_await.
template<typename T>
void launch(Task<T> &&task)
{
    const Task<T> detached = std::move(task); // it goes on by itself when this handle is gone
    Q_UNUSED(detached)
}

// Thrown where a coroutine waits when the owner of its wait has ended. Nobody catches it: it destroys the coroutine's frame, the frames
// of those that wait for it, and what they hold.
struct WaitEnded {
};

namespace Detail {

// Runs functions in the event loop of the thread it was made for. It may be posted to from any thread, also when that thread has ended:
// then nothing runs.
class ThreadQueue
{
public:
    static std::shared_ptr<ThreadQueue> ofThisThread();
    ~ThreadQueue();

    void post(std::function<void()> function);
    void runPosted(); // in its own thread
    void close();     // the thread ends

private:
    bool runNext(); // false: there was none

    std::mutex m_mutex;
    std::deque<std::function<void()>> m_functions;
    std::unique_ptr<QObject> m_receiver { std::make_unique<QObject>() }; // woken once for each
};

// A wait without its value: who waits, and whether that is over. Used in the owner's thread, but for its end.
class WaitState : public std::enable_shared_from_this<WaitState>
{
public:
    explicit WaitState(const QObject *owner);
    virtual ~WaitState();
    WaitState(const WaitState &) = delete;
    WaitState &operator=(const WaitState &) = delete;

    bool isSettled() const { return m_isSettled; }
    bool isOver() const { return m_isSettled || !m_owner; } // it has its value, or its owner has ended
    void settle();                                          // resumes who waits, before it returns
    void suspend(std::coroutine_handle<> waiting);
    void forget() { m_waiting = nullptr; } // the frame that waits is being destroyed
    const std::shared_ptr<ThreadQueue> &queue() const { return m_queue; }

private:
    void resume();

    const QPointer<const QObject> m_owner;
    const std::shared_ptr<ThreadQueue> m_queue = ThreadQueue::ofThisThread();
    QMetaObject::Connection m_ownersEnd;
    std::coroutine_handle<> m_waiting;
    bool m_isSettled = false;
};

} // namespace Detail

// Resumes now what post() has left for waits of this thread. For an owner that ends, and wants what has arrived to be done first.
void deliverPosted();

// A value that comes once, and one coroutine that waits for it. The only thing that a coroutine waits for, beside another Task.
//
//     const OneShot<QString> answer(this);
//     page->runJavaScript(script, [answer](const QVariant &value) { answer.set(value.toString()); });
//     const QString text = co_await answer;
//
// It belongs to a QObject, its owner, that lives in the thread where the coroutine waits. When the owner is destroyed before the value has
// come, the wait ends: the coroutine is not resumed but destroyed (WaitEnded). Copies stand for the same wait.
template<typename T>
class OneShot
{
public:
    explicit OneShot(const QObject *owner)
        : m_state(std::make_shared<State>(owner))
    {
    }

    // Gives the value and resumes who waits, before it returns. In the owner's thread. False when a value was given before, or the
    // owner has ended: then nothing happens.
    bool set(T value) const
    {
        const std::shared_ptr<State> state = m_state; // who is resumed may destroy this OneShot
        if (state->isOver())
            return false;
        state->value.emplace(std::move(value));
        state->settle();
        return true;
    }

    // The same from any thread, and later: from the event loop of the owner's thread. It may come when the owner, or its thread, has ended.
    void post(T value) const
    {
        // A std::function is copied, and not every value can be.
        auto held = std::make_shared<T>(std::move(value));
        m_state->queue()->post([shot = *this, held] { shot.set(std::move(*held)); });
    }

    bool isOver() const { return m_state->isOver(); } // set() would do nothing; in the owner's thread

    auto operator co_await() const { return Awaiter(m_state); }

private:
    struct State final : Detail::WaitState {
        using WaitState::WaitState;
        std::optional<T> value;
    };

    class Awaiter
    {
    public:
        explicit Awaiter(std::shared_ptr<State> state)
            : m_state(std::move(state))
        {
        }
        Awaiter(Awaiter &&) = default;
        Awaiter &operator=(Awaiter &&) = delete;
        ~Awaiter()
        {
            if (m_state)
                m_state->forget();
        }
        bool await_ready() const { return m_state->isOver(); }
        void await_suspend(std::coroutine_handle<> waiting) { m_state->suspend(waiting); }
        T await_resume()
        {
            if (!m_state->isSettled())
                throw WaitEnded {};
            return std::move(*m_state->value);
        }

    private:
        std::shared_ptr<State> m_state;
    };

    std::shared_ptr<State> m_state;
};

} // namespace MiniHost
