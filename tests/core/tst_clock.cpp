// SPDX-License-Identifier: MIT
#include "bridge/core/clock.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class ClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVirtualClockStandsStillUntilItIsAdvanced()
    {
        VirtualClock clock(instantFromMs(1'000));
        QCOMPARE(toMs(clock.now()), 1'000);
        QCOMPARE(toMs(clock.now()), 1'000);
        clock.advance(5min);
        QCOMPARE(toMs(clock.now()), 301'000);
    }

    void theSystemClockGoesForward()
    {
        const SystemClock clock;
        const Instant first = clock.now();
        QVERIFY(first > instantFromIso(u"2024-01-01T00:00:00.000Z"_s));
        QVERIFY(clock.now() >= first);
    }

    void isoTimesAreUtcWithMilliseconds()
    {
        const Instant instant = instantFromMs(1'795'341'600'412);
        QCOMPARE(toIso(instant), u"2026-11-22T10:00:00.412Z"_s);
        QCOMPARE(instantFromIso(toIso(instant)), instant);
        QCOMPARE(instantFromIso(u"2026-11-22T18:00:00.412+08:00"_s), instant);
    }

    void anInvalidIsoTimeIsTheEpoch()
    {
        QCOMPARE(instantFromIso(u"yesterday"_s), Instant {});
        QCOMPARE(instantFromIso({}), Instant {});
    }
};

MINIHOST_TEST_MAIN(ClockTest, QCoreApplication)
#include "tst_clock.moc"
