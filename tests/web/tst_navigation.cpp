// SPDX-License-Identifier: MIT
// A page that leaves ends its questions: prompts are withdrawn, late answers are dropped and journalled.
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/consent.h"
#include "bridge/core/events/page.h"
#include "bridge/core/events/tokens.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"
#include "tests/web/pageharness.h"

#include <QProcess>

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {
const QString blank = inSource(u"tests/web/sites/blank"_s);
const QString ask = u"openAuth({clientId:'suitedemo',corpId:'dingdemo',rpcScope:'Contact.User.Read',type:0})"_s;
} // namespace

class NavigationTest : public QObject
{
    Q_OBJECT

private:
    static void waitForPrompt(PageHarness &harness)
    {
        QVERIFY(harness.load());
        harness.start(ask);
        QVERIFY(waitUntil([&] { return harness.presenter.isOpen(); }));
    }
    static void checkWithdrawn(PageHarness &harness, const QString &reason)
    {
        QVERIFY(waitUntil([&] { return !harness.entries(Events::AnswerDropped::Kind).isEmpty(); }));
        QVERIFY(!harness.presenter.isOpen());
        QCOMPARE(harness.entries(Events::ConsentAnswered::Kind).first().detail.value("answer"_L1).toString(),
            u"withdrawn"_s);
        QCOMPARE(harness.entries(Events::PageLeft::Kind).first().detail.value("reason"_L1).toString(), reason);
        QCOMPARE(harness.entries(Events::Answered::Kind).size(), 0);
        QCOMPARE(harness.entries(Events::CodeIssued::Kind).size(), 0);
    }

private Q_SLOTS:
    void aReloadWithdrawsThePrompt()
    {
        PageHarness harness(blank);
        waitForPrompt(harness);
        harness.page().triggerAction(QWebEnginePage::Reload);
        checkWithdrawn(harness, u"navigation"_s);
    }

    void aNavigationWithdrawsThePrompt()
    {
        PageHarness harness(blank);
        waitForPrompt(harness);
        harness.value(u"location.href = '/?again'; 0"_s);
        checkWithdrawn(harness, u"navigation"_s);
    }

    void aFragmentOrPushStateKeepsThePrompt()
    {
        PageHarness harness(blank);
        waitForPrompt(harness);
        harness.value(u"location.hash = 'x'; history.pushState({}, '', '/deep/link'); 0"_s);
        harness.presenter.answer(ConsentAnswer::Refuse);
        QCOMPARE(harness.result(), uR"({"status":"cancel","result":null})"_s);
    }

    void aCrashedRendererWithdrawsThePrompt()
    {
        PageHarness harness(blank);
        waitForPrompt(harness);
        QProcess::execute(u"kill"_s, { u"-9"_s, QString::number(harness.page().renderProcessPid()) });
        checkWithdrawn(harness, u"crash"_s);
        QCOMPARE(harness.entries(Events::RendererGone::Kind).size(), 1);
        // After a reload the bridge works again.
        harness.presenter.answers = { ConsentAnswer::Refuse };
        QVERIFY(harness.load());
        QCOMPARE(harness.settle(ask), uR"({"status":"cancel","result":null})"_s);
    }

    void aPageThatCannotBeLoadedSaysWhy()
    {
        PageHarness harness(blank);
        QVERIFY(harness.load());
        QString reason;
        connect(&harness.page(), &MiniAppPage::failed, this, [&](const QUrl &, const QString &why) { reason = why; });
        harness.page().open(QUrl(u"http://nothing.localhost:1/"_s));
        QVERIFY(waitUntil([&] { return !reason.isEmpty(); }));
        QCOMPARE(harness.entries(Events::PageFailed::Kind).size(), 1);
    }

    // The web channel delivers its answer for the old document to the new one.
    void anAnswerForAnotherDocumentThrowsNothing()
    {
        PageHarness harness(blank);
        QVERIFY(harness.load());
        const auto deliver = [&harness](const QString &message) {
            return evaluate(harness.page(),
                u"(() => { try { qt.webChannelTransport.onmessage({ data: JSON.stringify(%1) }); return 'taken' }"
                "catch (error) { return 'thrown' } })()"_s.arg(message),
                QWebEngineScript::ApplicationWorld)
                .value_or(QVariant())
                .toString();
        };
        QCOMPARE(deliver(u"{ type: 10, id: 0, data: {} }"_s), u"taken"_s);
        QCOMPARE(deliver(u"{ type: 1, object: 'nothing', signal: 1 }"_s), u"taken"_s);
        // A malformed message throws.
        QCOMPARE(deliver(u"{ type: 2, data: 0 }"_s), u"thrown"_s);
    }

    void closingTheHostEndsEverythingThatWaits()
    {
        auto harness = std::make_unique<PageHarness>(blank);
        waitForPrompt(*harness);
        harness->simulator.reset();
        QVERIFY(!harness->presenter.isOpen());
    }

    void schemesOfTheHostsMachineAreRefused_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("file") << u"file:///etc/passwd"_s;
        QTest::newRow("chrome") << u"chrome://version"_s;
        QTest::newRow("devtools") << u"devtools://devtools/bundled/inspector.html"_s;
    }
    void schemesOfTheHostsMachineAreRefused()
    {
        QFETCH(QString, address);
        PageHarness harness(blank);
        QVERIFY(harness.load());
        const QUrl before = harness.page().url();
        harness.value(u"location.href = '%1'; 0"_s.arg(address));
        QCOMPARE(harness.settle(u"new Promise(resolve => setTimeout(() => resolve(location.protocol), 100))"_s),
            u"\"http:\""_s);
        QCOMPARE(harness.page().url(), before);
    }
};

MINIHOST_TEST_MAIN(NavigationTest, WebApplication)
#include "tst_navigation.moc"
