// SPDX-License-Identifier: MIT
#include "bridge/core/task.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

using namespace MiniHost;

namespace {

// Records what a coroutine did.
struct Seen {
    int value = 0;
    bool wentOn = false;
    bool isDestroyed = false;
};

struct Witness {
    Seen &seen;
    ~Witness() { seen.isDestroyed = true; }
};

Task<int> inner(OneShot<int> shot)
{
    const int value = co_await shot;
    co_return value;
}

Task<> waitFor(OneShot<int> shot, Seen &seen)
{
    const Witness witness { seen };
    seen.value = co_await shot;
    seen.wentOn = true;
}

Task<> waitThrough(OneShot<int> shot, Seen &seen)
{
    const Witness witness { seen };
    seen.value = co_await inner(shot);
    seen.wentOn = true;
}

// A thread with an event loop, for the time of a test.
class OtherThread
{
public:
    ~OtherThread()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isOver = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }
    // Runs a function on the thread and returns when it is done. The hand-over is by a mutex, because the thread
    // sanitizer does not understand Qt's queued calls.
    void run(const std::function<void()> &work)
    {
        std::unique_lock lock(m_mutex);
        m_work = work;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return !m_work; });
    }

private:
    void loop()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_changed.wait(lock, [this] { return m_work || m_isOver; });
            if (!m_work)
                return;
            m_work();
            m_work = nullptr;
            m_changed.notify_all();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::function<void()> m_work;
    bool m_isOver = false;
    // The last member, because it uses the others.
    std::thread m_thread { [this] { loop(); } };
};

} // namespace

class TaskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aValueThatIsSetDoesNotSuspend()
    {
        QObject owner;
        const OneShot<int> shot(&owner);
        QVERIFY(shot.set(7));
        Seen seen;
        launch(waitFor(shot, seen));
        QCOMPARE(seen.value, 7);
        QVERIFY(seen.isDestroyed);
    }

    void setResumesBeforeItReturns()
    {
        QObject owner;
        const OneShot<int> shot(&owner);
        Seen seen;
        launch(waitThrough(shot, seen));
        QVERIFY(!seen.wentOn);
        QVERIFY(shot.set(7));
        QCOMPARE(seen.value, 7);
        QVERIFY(seen.wentOn && seen.isDestroyed);
    }

    void aSecondValueIsRefused()
    {
        QObject owner;
        const OneShot<int> shot(&owner);
        Seen seen;
        launch(waitFor(shot, seen));
        QVERIFY(shot.set(1));
        QVERIFY(!shot.set(2));
        QCOMPARE(seen.value, 1);
        QVERIFY(shot.isOver());
    }

    void twoPostsInOneTurnResumeOnce()
    {
        QObject owner;
        const OneShot<int> shot(&owner);
        Seen seen;
        launch(waitFor(shot, seen));
        shot.post(1);
        shot.post(2);
        // The coroutine resumes later, from the event loop.
        QVERIFY(!seen.wentOn);
        deliverPosted();
        QCOMPARE(seen.value, 1);
    }

    void theEndOfTheOwnerDestroysAllWaitingCoroutines()
    {
        auto owner = std::make_unique<QObject>();
        const OneShot<int> shot(owner.get());
        Seen seen;
        launch(waitThrough(shot, seen));
        QVERIFY(!seen.isDestroyed);
        owner.reset();
        QVERIFY(seen.isDestroyed);
        QVERIFY(!seen.wentOn);
        // A value after the end is refused.
        QVERIFY(!shot.set(7));
    }

    void aCoroutineThatWaitsAfterTheOwnersEndIsDestroyedAtOnce()
    {
        auto owner = std::make_unique<QObject>();
        const OneShot<int> shot(owner.get());
        owner.reset();
        Seen seen;
        launch(waitThrough(shot, seen));
        QVERIFY(seen.isDestroyed && !seen.wentOn);
    }

    void aPostThatArrivesAfterTheOwnersEndDoesNothing()
    {
        auto owner = std::make_unique<QObject>();
        const OneShot<int> shot(owner.get());
        Seen seen;
        launch(waitFor(shot, seen));
        shot.post(7);
        owner.reset();
        deliverPosted();
        QVERIFY(seen.isDestroyed && !seen.wentOn);
    }

    void aOneShotWithoutAValueKeepsNothingAlive()
    {
        std::weak_ptr<int> held;
        {
            QObject owner;
            const auto kept = std::make_shared<int>(1);
            held = kept;
            launch([](OneShot<int> shot, std::shared_ptr<int> mine) -> Task<> {
                co_await shot;
                Q_UNUSED(mine)
            }(OneShot<int>(&owner), kept));
        }
        QVERIFY(held.expired());
    }

    void theOwnerMayEndInsideTheResumedCoroutine()
    {
        auto owner = std::make_unique<QObject>();
        const OneShot<int> shot(owner.get());
        bool wentOn = false;
        launch([](OneShot<int> mine, std::unique_ptr<QObject> &ending, bool &done) -> Task<> {
            co_await mine;
            ending.reset();
            done = true;
        }(shot, owner, wentOn));
        QVERIFY(shot.set(1));
        QVERIFY(wentOn);
    }

    void anotherThreadPosts()
    {
        QObject owner;
        const OneShot<int> shot(&owner);
        Seen seen;
        launch(waitThrough(shot, seen));
        std::thread poster([shot] { shot.post(7); });
        QVERIFY(waitUntil([&] { return seen.wentOn; }));
        poster.join();
        QCOMPARE(seen.value, 7);
    }

    void ownersEndWhileOtherThreadsPost()
    {
        for (int round = 0; round < 300; ++round) {
            auto owner = std::make_unique<QObject>();
            Seen seen;
            {
                const OneShot<int> shot(owner.get());
                launch(waitThrough(shot, seen));
                std::thread first([shot] { shot.post(1); });
                std::thread second([shot] { shot.post(2); });
                if (round % 2)
                    deliverPosted();
                owner.reset();
                first.join();
                second.join();
            }
            deliverPosted();
            QVERIFY(seen.isDestroyed);
        }
    }

    void aOneShotWorksInAnotherThread()
    {
        OtherThread thread;
        QObject *owner = nullptr;
        std::optional<OneShot<int>> shot;
        Seen seen;
        thread.run([&] {
            owner = new QObject;
            shot.emplace(owner);
            launch(waitThrough(*shot, seen));
        });
        shot->post(7);
        thread.run([] { deliverPosted(); });
        QCOMPARE(seen.value, 7);
        thread.run([&] {
            Seen ended;
            launch(waitThrough(OneShot<int>(owner), ended));
            delete owner;
            seen = ended;
        });
        QVERIFY(seen.isDestroyed && !seen.wentOn);
    }

    void aPostToAThreadThatHasEndedDoesNothing()
    {
        std::optional<OneShot<int>> shot;
        auto owner = std::make_unique<QObject>();
        std::thread([&] {
            owner = std::make_unique<QObject>();
            shot.emplace(owner.get());
        }).join();
        shot->post(7);
        QVERIFY(!shot->isOver());
    }
};

MINIHOST_TEST_MAIN(TaskTest, QCoreApplication)
#include "tst_task.moc"
