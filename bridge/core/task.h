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

// A function that waits returns a Task; one that can also fail returns a Task<Result<T>>.
// GCC 12.2: never build a braced list inside a co_await expression; name the argument first.
template<typename T = void>
using Task = QCoro::Task<T>;

// Starts background work. It makes the intent visible: a Task that is dropped looks like a forgotten co_await.
template<typename T>
void launch(Task<T> &&task)
{
    const Task<T> detached = std::move(task); // the coroutine continues without this handle
    Q_UNUSED(detached)
}

// Thrown in a waiting coroutine when the owner of its wait is destroyed. No code catches it: it destroys the coroutine's frame and the frames
// of the coroutines that wait for it.
struct WaitEnded {
};

namespace Detail {

// Runs functions in the event loop of the thread that it was made for. Any thread may post, also after that thread has ended; then nothing
// runs.
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
    std::unique_ptr<QObject> m_receiver { std::make_unique<QObject>() }; // one event for each posted function
};

// A wait without its value: the waiting coroutine, and whether the wait is over. Used in the owner's thread; destroyed in any.
class WaitState : public std::enable_shared_from_this<WaitState>
{
public:
    explicit WaitState(const QObject *owner);
    virtual ~WaitState();
    WaitState(const WaitState &) = delete;
    WaitState &operator=(const WaitState &) = delete;

    bool isSettled() const { return m_isSettled; }
    bool isOver() const { return m_isSettled || !m_owner; } // the value was given, or the owner is destroyed
    void settle();                                          // resumes the waiting coroutine before it returns
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

// Resumes the coroutines of this thread whose values were given by post(). For an owner that is about to be destroyed and lets them finish first.
void deliverPosted();

// A value that is given once, and one coroutine that waits for it. Coroutines wait for a OneShot or for another Task, for nothing else.
//
//     const OneShot<QString> answer(this);
//     page->runJavaScript(script, [answer](const QVariant &value) { answer.set(value.toString()); });
//     const QString text = co_await answer;
//
// Its owner is a QObject in the thread where the coroutine waits. When the owner is destroyed before the value is given, the coroutine is
// destroyed instead of resumed (WaitEnded). Copies share the same wait.
template<typename T>
class OneShot
{
public:
    explicit OneShot(const QObject *owner)
        : m_state(std::make_shared<State>(owner))
    {
    }

    // Gives the value and resumes the waiting coroutine before it returns. To be called in the owner's thread. False, without any effect, when a
    // value was given before or the owner is destroyed.
    bool set(T value) const
    {
        const std::shared_ptr<State> state = m_state; // a copy: the resumed coroutine may destroy this OneShot
        if (state->isOver())
            return false;
        state->value.emplace(std::move(value));
        state->settle();
        return true;
    }

    // The same from any thread; the coroutine is resumed later, from the event loop of the owner's thread. Has no effect when the owner or its
    // thread has ended.
    void post(T value) const
    {
        // In a shared_ptr, since std::function needs a copyable value.
        auto held = std::make_shared<T>(std::move(value));
        m_state->queue()->post([shot = *this, held] { shot.set(std::move(*held)); });
    }

    bool isOver() const { return m_state->isOver(); } // set() would have no effect; to be called in the owner's thread

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
