// SPDX-License-Identifier: MIT
#include "bridge/http/httpthread.h"
#include "tests/support/testmain.h"

#include <atomic>
#include <QCoreApplication>

using namespace MiniHost;

class HttpThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void functionsRunInTheirOrderOnTheThread()
    {
        HttpThread thread;
        QVERIFY(!thread.isCurrent());
        QList<int> order;
        for (int i = 0; i < 100; ++i) {
            QVERIFY(thread.post([&order, &thread, i] {
                if (thread.isCurrent())
                    order += i;
            }));
        }
        QVERIFY(thread.run([] {}));
        QCOMPARE(order.size(), 100);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
    }

    void aPostedFunctionRunsAfterTheReadyOnes()
    {
        HttpThread thread;
        QList<int> order;
        thread.run([&] {
            thread.post([&] {
                order += 1;
                thread.post([&] { order += 3; });
            });
            thread.post([&] { order += 2; });
        });
        for (int i = 0; i < 3; ++i)
            QVERIFY(thread.run([] {}));
        QCOMPARE(order, (QList<int> { 1, 2, 3 }));
    }

    void runWaitsAndMayBeNested()
    {
        HttpThread thread;
        int value = 0;
        QVERIFY(thread.run([&] { thread.run([&] { value = 7; }); }));
        QCOMPARE(value, 7);
    }

    void stopRunsWhatWasPostedAndTakesNoMore()
    {
        HttpThread thread;
        std::atomic<int> count = 0;
        for (int i = 0; i < 1000; ++i)
            thread.post([&] { ++count; });
        thread.stop();
        QCOMPARE(count.load(), 1000);
        QVERIFY(!thread.post([&] { ++count; }));
        QVERIFY(!thread.run([&] { ++count; }));
        thread.stop();
        QCOMPARE(count.load(), 1000);
    }
};

MINIHOST_TEST_MAIN(HttpThreadTest, QCoreApplication)
#include "tst_httpthread.moc"
