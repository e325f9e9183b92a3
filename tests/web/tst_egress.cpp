// SPDX-License-Identifier: MIT
// No address outside of the machine is reachable, and each attempt is journalled.
#include "bridge/core/events/page.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"
#include "tests/web/pageharness.h"

using namespace MiniHost;
using namespace Qt::StringLiterals;

class EgressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyLoopbackAddressesStayOnTheMachine_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("stays");
        QTest::newRow("app") << u"http://showcase.localhost:4000/"_s << true;
        QTest::newRow("localhost") << u"ws://localhost:3000/hmr"_s << true;
        QTest::newRow("loopback") << u"http://127.0.0.1:80/"_s << true;
        QTest::newRow("loopback 6") << u"http://[::1]:80/"_s << true;
        QTest::newRow("data") << u"data:text/plain,x"_s << true;
        QTest::newRow("looks like it") << u"http://localhost.example.com/"_s << false;
        QTest::newRow("looks like it too") << u"http://127.0.0.1.example.com/"_s << false;
        QTest::newRow("private") << u"http://192.168.1.1/"_s << false;
        QTest::newRow("outside") << u"https://h5.dingtalk.com/"_s << false;
        QTest::newRow("ftp") << u"ftp://example.com/"_s << false;
    }
    void onlyLoopbackAddressesStayOnTheMachine()
    {
        QFETCH(QString, url);
        QFETCH(bool, stays);
        QCOMPARE(staysOnThisMachine(QUrl(url)), stays);
    }

    void requestsToTheOutsideAreStoppedAndJournalled_data()
    {
        QTest::addColumn<QString>("attempt");
        QTest::newRow("fetch") << u"fetch('http://example.com/x')"_s;
        QTest::newRow("address") << u"fetch('http://192.0.2.1/x')"_s;
        QTest::newRow("image")
            << u"new Promise((ok, no) => { const i = new Image(); i.onload = ok; i.onerror = () => no(Error('no'));"
               "i.src = 'https://example.com/x.png' })"_s;
        QTest::newRow("beacon") << u"(navigator.sendBeacon('https://example.com/x'), Promise.reject(Error('sent')))"_s;
        QTest::newRow("socket")
            << u"new Promise((ok, no) => { const s = new WebSocket('wss://example.com/x'); s.onopen = ok;"
               "s.onerror = () => no(Error('no')) })"_s;
    }
    void requestsToTheOutsideAreStoppedAndJournalled()
    {
        QFETCH(QString, attempt);
        PageHarness harness(inSource(u"tests/web/sites/blank"_s));
        QVERIFY(harness.load());
        QVERIFY(harness.settle(attempt).startsWith(u'!'));
        QVERIFY(waitUntil([&] { return !harness.entries(Events::EgressBlocked::Kind).isEmpty(); }));
        QCOMPARE(harness.simulator->blockedRequests(), 1);
    }
};

MINIHOST_TEST_MAIN(EgressTest, WebApplication)
#include "tst_egress.moc"
