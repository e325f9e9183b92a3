// SPDX-License-Identifier: MIT
// What may be used once, on one file, by several open platforms at the same moment. (Only one process has a file at a
// time; the SQL statement must not rely on that.) MINIHOST_ROUNDS=10000 runs more rounds than the default.
#include "bridge/openplatform/store/adminrequeststore.h"
#include "bridge/openplatform/store/logincodes.h"
#include "tests/openplatform/platformworld.h"
#include "tests/support/testmain.h"

#include <atomic>
#include <barrier>
#include <mutex>
#include <QCoreApplication>
#include <QTemporaryDir>
#include <thread>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class TakeOnceTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;
    const int m_rounds = qEnvironmentVariable("MINIHOST_ROUNDS", u"200"_s).toInt();

    // What one platform got of each thing, in the order of the things.
    using Got = std::vector<bool>;
    // Each platform, in a thread of its own, calls `take` on each thing, all at the same moment. Returns how often each
    // was taken.
    template<typename Take>
    std::vector<int> race(const QString &file, int platforms, int things, Take take)
    {
        std::mutex opening;
        std::barrier together(platforms);
        std::vector<Got> got(static_cast<size_t>(platforms), Got(static_cast<size_t>(things)));
        std::atomic<int> failures = 0;
        std::vector<std::thread> threads;
        for (Got &mine : got) {
            threads.emplace_back([&] {
                std::unique_ptr<PlatformWorld> world;
                {
                    const std::lock_guard one(opening);
                    world = std::make_unique<PlatformWorld>(PlatformWorld::Change(), file);
                }
                for (int i = 0; i < things; ++i) {
                    together.arrive_and_wait();
                    const bool isTaken = take(*world, i);
                    if ((*world)->commit())
                        mine[static_cast<size_t>(i)] = isTaken;
                    else
                        ++failures;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        // The database was locked.
        if (failures > 0)
            return {};
        std::vector<int> often(static_cast<size_t>(things));
        for (const Got &mine : got) {
            for (size_t i = 0; i < mine.size(); ++i)
                often[i] += mine[i] ? 1 : 0;
        }
        return often;
    }
    QString newFile() { return m_folder.filePath(u"world-%1.sqlite"_s.arg(++m_count)); }

    static void addPlatforms()
    {
        QTest::addColumn<int>("platforms");
        QTest::newRow("two") << 2;
        QTest::newRow("four") << 4;
    }
    static void expectOnce(const std::vector<int> &often, int things)
    {
        QCOMPARE(often.size(), static_cast<size_t>(things));
        QCOMPARE(std::count(often.begin(), often.end(), 1), things);
    }

private Q_SLOTS:
    void aCodeIsRedeemedOnce_data() { addPlatforms(); }
    void aCodeIsRedeemedOnce()
    {
        QFETCH(int, platforms);
        const QString file = newFile();
        std::vector<AuthCode> codes;
        {
            PlatformWorld world({}, file);
            for (int i = 0; i < m_rounds; ++i)
                codes.push_back(world.grantedCode(u"Contact.User.Read"_s));
            QVERIFY(world->commit());
        }
        expectOnce(race(file, platforms, m_rounds,
                       [&codes](PlatformWorld &world, int i) {
                           return world.redeem(codes[static_cast<size_t>(i)]).has_value();
                       }),
            m_rounds);
    }

    void aRefreshTokenIsRotatedOnce_data() { addPlatforms(); }
    void aRefreshTokenIsRotatedOnce()
    {
        QFETCH(int, platforms);
        const QString file = newFile();
        std::vector<RefreshToken> tokens;
        {
            PlatformWorld world({}, file);
            for (int i = 0; i < m_rounds; ++i)
                tokens.push_back(world.redeem(world.grantedCode(u"Contact.User.Read"_s))->refreshToken);
            QVERIFY(world->commit());
        }
        expectOnce(race(file, platforms, m_rounds,
                       [&tokens](PlatformWorld &world, int i) {
                           return world->tokens()
                               .refresh(PlatformWorld::app(), PlatformWorld::secret(), tokens[static_cast<size_t>(i)],
                                   u"test"_s)
                               .has_value();
                       }),
            m_rounds);
    }

    void aLoginCodeIsUsedOnce()
    {
        const QString file = newFile();
        std::vector<LoginCode> codes;
        const CorpId corp { u"dingdemo"_s };
        {
            PlatformWorld world({}, file);
            for (int i = 0; i < m_rounds; ++i)
                codes.push_back(world->logins().issue({}, corp, PlatformWorld::member(), { 1 })->code);
            QVERIFY(world->commit());
        }
        expectOnce(race(file, 2, m_rounds,
                       [&](PlatformWorld &world, int i) {
                           const TokenSubject app { PlatformWorld::app(), corp, {}, {} };
                           return world->logins().redeem(codes[static_cast<size_t>(i)], app, u"test"_s).has_value();
                       }),
            m_rounds);
    }

    void aRequestIsAnsweredOnce()
    {
        const QString file = newFile();
        // Each answer reads all pending requests, so there are fewer rounds.
        const int count = std::min(m_rounds, 200);
        std::vector<qint64> requests;
        {
            PlatformWorld world({}, file);
            for (int i = 0; i < count; ++i) {
                const StoredRequest request { 0, PlatformWorld::app(), { u"dingdemo"_s }, PlatformWorld::member(),
                    PlatformWorld::admin(), { { u"Pro.HrmDismission.ReadWrite"_s } }, { 1 }, world.clock.now() };
                requests.push_back(*world->adminRequestStore().add(request));
            }
            QVERIFY(world->commit());
        }
        expectOnce(race(file, 2, count,
                       [&requests](PlatformWorld &world, int i) {
                           return world->adminRequests()
                               .decide(requests[static_cast<size_t>(i)], PlatformWorld::admin(), AdminDecision::Refuse)
                               .has_value();
                       }),
            count);
    }
};

MINIHOST_TEST_MAIN(TakeOnceTest, QCoreApplication)
#include "tst_takeonce.moc"
