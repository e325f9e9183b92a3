// SPDX-License-Identifier: MIT
// Limits of a page's calls to the program: credit.js refuses calls beyond the limit of open ones, pace.js delays calls
// beyond the rate.
#include "bridge/core/limits.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"
#include "tests/web/pageharness.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

const QString quiet = inSource(u"tests/web/sites/budgets"_s);

// Makes `count` calls of `size` characters each in one turn: {"order": when each was answered, "failed": the errors of
// the refused ones, "time": milliseconds}.
QJsonObject calls(PageHarness &harness, int count, int size)
{
    const QString script = uR"js((async () => {
        const text = 'x'.repeat(%2), begun = performance.now(), order = [], failed = [];
        const call = n => new Promise(done => nuva.require()(() => { order.push(n); done(); }, answer => { failed.push(answer); done(); },
            'device.base', 'getUUID', { text, n }));
        await Promise.all(Array.from({ length: %1 }, (_, n) => call(n)));
        return { order, failed, time: performance.now() - begun };
    })())js"_s.arg(count)
                               .arg(size);
    harness.start(script);
    waitUntilTrue(harness.page(), u"'__settled' in window"_s, QWebEngineScript::MainWorld, std::chrono::minutes(2));
    return QJsonDocument::fromJson(harness.result().toUtf8()).object();
}

} // namespace

class LineBudgetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsBeyondTheLimitOfOpenCharactersAreRefused()
    {
        PageHarness harness(quiet, ClientPlatform::Android);
        QVERIFY(harness.load());
        const int size = 900'000;
        const qint64 most = Limit::OpenCallCharacters / size;
        const QJsonObject seen = calls(harness, static_cast<int>(most) + 5, size);
        QCOMPARE(seen["order"_L1].toArray().size(), most);
        QCOMPARE(seen["failed"_L1].toArray().size(), 5);
        QVERIFY(harness.faults().contains(900'209));
    }

    void callsBeyondTheLimitOfOpenCallsAreRefused()
    {
        PageHarness harness(quiet, ClientPlatform::Android);
        QVERIFY(harness.load());
        const QJsonObject seen = calls(harness, Limit::OpenCalls + 100, 10);
        QCOMPARE(seen["order"_L1].toArray().size(), Limit::OpenCalls);
        QCOMPARE(seen["failed"_L1].toArray().size(), 100);
    }

    void largeCallsAreDelayedAndKeepTheirOrder()
    {
        PageHarness harness(quiet, ClientPlatform::Android);
        QVERIFY(harness.load());
        const int size = 900'000;
        const int count = 14;
        const QJsonObject seen = calls(harness, count, size);
        QJsonArray inOrder;
        for (int i = 0; i < count; ++i)
            inOrder.append(i);
        QCOMPARE(seen["order"_L1].toArray(), inOrder);
        // The last call is sent when the rate allows it after those before it.
        const double paced = (count - 1) * size - Limit::PacedCharacters;
        QVERIFY(seen["time"_L1].toDouble() > 1000 * paced / Limit::PacedCharactersPerSecond);
    }

    void anOrdinaryFormIsNotDelayed()
    {
        PageHarness harness(quiet, ClientPlatform::Android);
        QVERIFY(harness.load());
        // All of them are within the rate.
        const QJsonObject seen = calls(harness, 8, 900'000);
        QCOMPARE(seen["order"_L1].toArray().size(), 8);
        QCOMPARE(seen["failed"_L1].toArray().size(), 0);
    }
};

MINIHOST_TEST_MAIN(LineBudgetTest, WebApplication)
#include "tst_linebudget.moc"
