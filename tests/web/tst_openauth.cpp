// SPDX-License-Identifier: MIT
// window.openAuth as the page sees it: the three answers of the seed document, and the answers to hostile or wrong
// calls.
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/consent.h"
#include "bridge/core/events/http.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"
#include "tests/web/pageharness.h"

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

const QString blank = inSource(u"tests/web/sites/blank"_s);
const QString cancelled = uR"({"status":"cancel","result":null})"_s;
const QString failed = uR"({"status":"failed","result":null})"_s;

QString openAuth(const QString &scope, const QString &more = {})
{
    return u"openAuth({clientId:'suitedemo',corpId:'dingdemo',rpcScope:'%1',type:0%2})"_s.arg(scope, more);
}

} // namespace

class OpenAuthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowingGivesOkAndACode()
    {
        PageHarness harness(blank);
        harness.presenter.answers = { ConsentAnswer::Allow };
        QVERIFY(harness.load());
        const QJsonObject answer =
            QJsonDocument::fromJson(harness.settle(openAuth(u"Contact.User.Read"_s)).toUtf8()).object();
        QCOMPARE(answer.keys(), QStringList({ u"result"_s, u"status"_s }));
        QCOMPARE(answer.value("status"_L1).toString(), u"ok"_s);
        QCOMPARE(answer.value("result"_L1).toObject().keys(), QStringList({ u"authCode"_s }));
        QVERIFY(!answer.value("result"_L1).toObject().value("authCode"_L1).toString().isEmpty());
    }

    void refusingAndClosingGiveCancel_data()
    {
        QTest::addColumn<ConsentAnswer>("answer");
        QTest::newRow("refuse") << ConsentAnswer::Refuse;
        QTest::newRow("close") << ConsentAnswer::Close;
    }
    void refusingAndClosingGiveCancel()
    {
        QFETCH(ConsentAnswer, answer);
        PageHarness harness(blank);
        harness.presenter.answers = { answer };
        QVERIFY(harness.load());
        QCOMPARE(harness.settle(openAuth(u"Contact.User.Read"_s)), cancelled);
        QCOMPARE(harness.entries(Events::ConsentAnswered::Kind).first().detail.value("answer"_L1).toString(),
            toString(answer));
    }

    void aFaultGivesFailedAndItsNumberStaysInTheJournal_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<int>("number");
        QTest::newRow("nothing") << u"openAuth()"_s << 400001;
        QTest::newRow("empty object") << u"openAuth({})"_s << 400001;
        QTest::newRow("no clientId") << u"openAuth({corpId:'dingdemo',rpcScope:'Contact.User.Read'})"_s << 400006;
        QTest::newRow("no corpId") << u"openAuth({clientId:'suitedemo',rpcScope:'Contact.User.Read'})"_s << 400007;
        QTest::newRow("unknown app")
            << u"openAuth({clientId:'nobody',corpId:'dingdemo',rpcScope:'Contact.User.Read'})"_s << 500101;
        QTest::newRow("unknown scope") << openAuth(u"Contact.User.Reed"_s) << 500201;
        QTest::newRow("field in rpcScope") << openAuth(u"Contact.User.mobile"_s) << 500202;
        QTest::newRow("application point") << openAuth(u"Pro.HrmDismission.ReadWrite"_s) << 500205;
        QTest::newRow("not applied for") << openAuth(u"Calendar.Event.Read"_s) << 500104;
        QTest::newRow("a string") << u"openAuth('x')"_s << 400001;
        QTest::newRow("a big integer") << u"openAuth({clientId: 10n})"_s << 900204;
        QTest::newRow("a cycle") << u"(() => { const o = {}; o.o = o; return openAuth(o) })()"_s << 900204;
        QTest::newRow("a function") << u"openAuth(() => {})"_s << 900204;
        QTest::newRow("10 MB") << u"openAuth({clientId: 'x'.repeat(1e7)})"_s << 900205;
    }
    void aFaultGivesFailedAndItsNumberStaysInTheJournal()
    {
        QFETCH(QString, call);
        QFETCH(int, number);
        PageHarness harness(blank);
        QVERIFY(harness.load());
        QCOMPARE(harness.settle(call), failed);
        QCOMPARE(harness.faults(), QList<int>({ number }));
        QCOMPARE(harness.presenter.asked.size(), 0);
    }

    void functionsAmongTheArgumentsAreLeftOut()
    {
        PageHarness harness(blank);
        harness.presenter.answers = { ConsentAnswer::Refuse };
        QVERIFY(harness.load());
        QCOMPARE(harness.settle(openAuth(u"Contact.User.Read"_s, u", success() {}, fail: () => {}"_s)), cancelled);
    }

    void aGrantedPointIsNotAskedAgain()
    {
        PageHarness harness(blank);
        harness.presenter.answers = { ConsentAnswer::Allow };
        QVERIFY(harness.load());
        QVERIFY(harness.settle(openAuth(u"Contact.User.Read"_s)).contains("\"ok\""_L1));
        QVERIFY(harness.settle(openAuth(u"Contact.User.Read"_s)).contains("\"ok\""_L1));
        QCOMPARE(harness.presenter.asked.size(), 1);
    }

    void aDoubleClickShowsOneDialogAndAnswersBoth()
    {
        PageHarness harness(blank);
        QVERIFY(harness.load());
        const QString call = openAuth(u"Contact.User.Read"_s);
        harness.start(u"Promise.all([%1, %1]).then(answers => answers.map(answer => answer.status))"_s.arg(call));
        QVERIFY(waitUntil([&] { return harness.presenter.isOpen(); }));
        harness.presenter.answer(ConsentAnswer::Allow);
        QCOMPARE(harness.result(), uR"(["ok","ok"])"_s);
        QCOMPARE(harness.presenter.asked.size(), 1);
    }

    void eachOf900CallsIsAnsweredOnce()
    {
        PageHarness harness(blank);
        harness.presenter.answers = { ConsentAnswer::Allow };
        QVERIFY(harness.load());
        const QString script =
            u"(async () => { const seen = []; await Promise.all(Array.from({ length: 900 }, () =>"
            "%1.then(answer => seen.push(answer.status)))); return [seen.length, new Set(seen).size] })()"_s;
        QCOMPARE(harness.settle(script.arg(openAuth(u"Contact.User.Read"_s))), u"[900,1]"_s);
        // Further entries of a counted call are counted with it.
        QCOMPARE(harness.happened(Events::Called::Kind), 900);
    }

    void tooManyWaitingCallsAreRefusedAtOnce()
    {
        PageHarness harness(blank);
        QVERIFY(harness.load());
        // The dialog stays open: a thousand calls wait, and all others are refused.
        harness.start(
            u"(() => { let refused = 0; for (let i = 0; i < 1010; ++i)"
            "%1.then(answer => { if (answer.status === 'failed') window.refusedCalls = ++refused }) })()"_s.arg(
                openAuth(u"Contact.User.Read"_s)));
        QVERIFY(waitUntilTrue(harness.page(), u"window.refusedCalls === 10"_s));
        QVERIFY(waitUntil([&] { return harness.faults().contains(900209); }));
        // These are counted in one entry.
        QCOMPARE(harness.entries(Events::Refused::Kind).last().detail.value("count"_L1).toInt(), 10);
    }

    void theCodeExchangeRunsAfterTheAnswer()
    {
        PageHarness harness(blank);
        harness.presenter.answers = { ConsentAnswer::Allow };
        QVERIFY(harness.load());
        harness.settle(openAuth(u"Contact.User.Read"_s, u", fieldScope: 'Contact.User.mobile'"_s));
        QVERIFY(waitUntil([&] { return !harness.entries(Events::ExchangeDone::Kind).isEmpty(); }));
        const QJsonObject user = harness.entries(Events::ExchangeDone::Kind).first().detail.value("user"_L1).toObject();
        QVERIFY(user.contains("nick"_L1));
        QVERIFY(user.contains("mobile"_L1));
        QVERIFY(
            harness.entries(Events::Answered::Kind).first().seq < harness.entries(Events::HttpSent::Kind).first().seq);
    }

    void noSecretReachesTheJournal()
    {
        PageHarness harness(blank);
        harness.presenter.answers = { ConsentAnswer::Allow };
        QVERIFY(harness.load());
        const QString answer = harness.settle(openAuth(u"Contact.User.Read"_s));
        const QString code = QJsonDocument::fromJson(answer.toUtf8())["result"_L1]["authCode"_L1].toString();
        QVERIFY(code.size() > 8);
        QVERIFY(waitUntil([&] { return !harness.entries(Events::ExchangeDone::Kind).isEmpty(); }));
        const QByteArray journal = toJsonLines(harness.simulator->journal().entriesAfter(0));
        QVERIFY(!journal.contains("demo-secret"));
        QVERIFY(!journal.contains(code.toUtf8()));
    }

    void aPageOfAnotherOriginMayNotCall()
    {
        PageHarness other(blank);
        PageHarness harness(blank);
        QVERIFY(harness.load());
        QVERIFY(waitForSignal(
            &harness.page(), &QWebEnginePage::loadFinished, [&] { harness.page().load(other.simulator->appUrl()); }));
        QCOMPARE(harness.settle(openAuth(u"Contact.User.Read"_s)), failed);
        QCOMPARE(harness.faults(), QList<int>({ 900202 }));
    }
};

MINIHOST_TEST_MAIN(OpenAuthTest, WebApplication)
#include "tst_openauth.moc"
