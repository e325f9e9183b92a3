// SPDX-License-Identifier: MIT
// alert(), confirm(), prompt() and the like, without a user and with a scenario's answers.
#include "bridge/core/events/client.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"
#include "tests/support/writefile.h"
#include "tests/web/pageharness.h"
#include "web/container/webaddress.h"

#include <QTemporaryDir>
#include <QTest>
#include <QWebEngineView>

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

const QString site = inSource(u"tests/web/sites/questions"_s);

PageHarness harnessAt(const QString &path, ClientPlatform client = ClientPlatform::Ios)
{
    return PageHarness(site, client, {}, [&path](SimulatorOptions &options) { options.run.path = path; });
}

QJsonObject lastAnswer(PageHarness &harness)
{
    const QList<JournalEntry> answered = harness.entries(Events::UiAnswered::Kind);
    return answered.isEmpty() ? QJsonObject() : answered.last().detail;
}

} // namespace

class PageQuestionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAUserThePageGetsTheUsualAnswers_data()
    {
        QTest::addColumn<ClientPlatform>("client");
        for (const ClientPlatform client :
            { ClientPlatform::Pc, ClientPlatform::Ios, ClientPlatform::Android, ClientPlatform::Harmony })
            QTest::addRow("%s", qPrintable(toString(client))) << client;
    }
    void withoutAUserThePageGetsTheUsualAnswers()
    {
        QFETCH(ClientPlatform, client);
        PageHarness harness = harnessAt(u"/first.html"_s, client);
        QVERIFY(harness.load());
        QCOMPARE(harness.value(u"JSON.stringify(said)"_s).toString(), u"[null,true,\"x\"]"_s);
        const QList<JournalEntry> asked = harness.entries(Events::UiAsked::Kind);
        QCOMPARE(asked.size(), 3);
        QCOMPARE(asked[1].detail["kind"_L1].toString(), u"confirm"_s);
        QCOMPARE(asked[1].detail["by"_L1].toString(), u"confirm()"_s);
        QCOMPARE(asked[1].detail["content"_L1]["message"_L1].toString(), u"two"_s);
        QCOMPARE(asked[1].detail["origin"_L1].toString(), originOf(harness.page().url()));
        QVERIFY(lastAnswer(harness)["usual"_L1].toBool());
        // The question came from the injected script, not from the engine's hook.
        for (const UiPrompt &prompt : harness.presenter.shown)
            QVERIFY(!prompt.isSynchronous);
        QCOMPARE(harness.simulator->blockedRequests(), 0);
    }

    void anAnswerReachesThePage()
    {
        PageHarness harness = harnessAt(u"/index.html"_s);
        QVERIFY(harness.load());
        harness.presenter.uiAnswers = { UiAnswer::given({ { "index"_L1, 0 } }), UiAnswer {},
            UiAnswer::given({ { "index"_L1, 1 }, { "text"_L1, "named"_L1 } }) };
        QCOMPARE(harness.value(u"JSON.stringify([confirm('sure?'), prompt('name'), prompt('name', 'x')])"_s).toString(),
            u"[false,null,\"named\"]"_s);
    }

    void questionsWorkUnderAStrictPolicy()
    {
        PageHarness harness = harnessAt(u"/strict.html"_s);
        QVERIFY(harness.load());
        QCOMPARE(harness.value(u"said"_s).toBool(), true);
        QCOMPARE(harness.entries(Events::UiAsked::Kind).size(), 1);
    }

    void aFrameAsksToo()
    {
        PageHarness harness = harnessAt(u"/frame.html"_s);
        QVERIFY(harness.load());
        QVERIFY(waitUntilTrue(harness.page(), u"window.said === true"_s));
        QCOMPARE(harness.entries(Events::UiAsked::Kind).size(), 1);
    }

    void functionsThatThePageReplacesDoNotChangeTheQuestion()
    {
        PageHarness harness = harnessAt(u"/index.html"_s);
        QVERIFY(harness.load());
        const QString script =
            u"XMLHttpRequest = null; JSON.parse = () => { throw 1; }; Reflect.apply = null; encodeURIComponent = null;"
            "Object.prototype.toJSON = () => 'x'; Array.prototype.toJSON = () => 'y'; confirm('\\ud800 lone')"_s;
        QCOMPARE(harness.value(script).toBool(), true);
        QCOMPARE(harness.entries(Events::UiAsked::Kind).size(), 1);
    }

    void aLongTextIsCutAndCounted()
    {
        PageHarness harness = harnessAt(u"/index.html"_s);
        QVERIFY(harness.load());
        QVERIFY(harness.value(u"confirm('x'.repeat(400000))"_s).toBool());
        const QString text =
            harness.entries(Events::UiAsked::Kind).last().detail["content"_L1]["message"_L1].toString();
        QVERIFY(text.size() < 9000);
        QVERIFY(text.endsWith(u"(+392000)"_s));
    }

    void aLoopOfQuestionsIsAnsweredAndCountedInTheJournal()
    {
        PageHarness harness = harnessAt(u"/index.html"_s);
        QVERIFY(harness.load());
        QCOMPARE(
            harness.value(u"(() => { let n = 0; while (n < 400 && confirm(n)) ++n; return n; })()"_s).toInt(), 400);
        QVERIFY(harness.entries(Events::UiAsked::Kind).size() <= 200);
    }

    void stoppedQuestionsAreNotAskedAgain()
    {
        PageHarness harness = harnessAt(u"/index.html"_s);
        QVERIFY(harness.load());
        harness.presenter.uiAnswers = { UiAnswer::given({ { "index"_L1, 1 } }),
            UiAnswer::given({ { "index"_L1, 0 }, { "stop"_L1, true } }) };
        QCOMPARE(harness.value(u"JSON.stringify([confirm(1), confirm(2), confirm(3), confirm(4)])"_s).toString(),
            u"[true,false,true,true]"_s);
        QCOMPARE(harness.presenter.shown.size(), 2);
        QVERIFY(!harness.presenter.shown[0].content["repeats"_L1].toBool());
        QVERIFY(harness.presenter.shown[1].content["repeats"_L1].toBool());
        QVERIFY(!lastAnswer(harness)["value"_L1].toObject().contains("stop"_L1));
        // A new document may ask again.
        QVERIFY(harness.load());
        harness.value(u"confirm(5)"_s);
        QCOMPARE(harness.presenter.shown.size(), 3);
    }

    void aPageThatDoesNotWantToBeLeftIsLeft()
    {
        PageHarness harness = harnessAt(u"/stay.html"_s);
        QVERIFY(harness.load());
        harness.value(u"0"_s);
        QVERIFY(loadPage(harness.page(), harness.simulator->appUrl().resolved(QUrl(u"/first.html"_s))).value_or(false));
        QCOMPARE(harness.page().title(), u"first"_s);
    }

    void aChosenColourReachesThePage()
    {
        PageHarness harness = harnessAt(u"/index.html"_s);
        QVERIFY(harness.load());
        harness.presenter.uiAnswers = { UiAnswer::given({ { "value"_L1, "#112233"_L1 } }) };
        harness.value(u"document.body.insertAdjacentHTML('beforeend', '<input id=c type=color value=#ffffff>'); "
                      u"c.onchange = () => "
                      "{ out.textContent = c.value; }; c.click(); 0"_s);
        QVERIFY(waitUntilTrue(harness.page(), u"out.textContent === '#112233'"_s));
    }

    // The engine opens its file chooser for user input only, so these pages have a view.
    void chosenFilesReachThePage_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("later");
        QTest::addRow("at once, as a script does") << u"/index.html"_s << false;
        QTest::addRow("later, as a person does") << u"/index.html"_s << true;
        QTest::addRow("at once, in a frame") << u"/framed.html?of=own"_s << false;
        QTest::addRow("later, in a frame") << u"/framed.html?of=own"_s << true;
        QTest::addRow("later, in a frame of another origin") << u"/framed.html?of=other"_s << true;
    }
    void chosenFilesReachThePage()
    {
        QFETCH(QString, path);
        QFETCH(bool, later);
        QTemporaryDir folder;
        const QString one = folder.filePath(u"one.png"_s);
        writeFile(one, QByteArray(1234, 'x'));
        PageHarness harness = harnessAt(path);
        QWebEngineView view;
        view.setPage(&harness.page());
        view.resize(400, 300);
        view.show();
        QVERIFY(harness.load());
        const bool isFramed = path.startsWith("/framed"_L1);
        if (isFramed)
            QVERIFY(waitUntilTrue(harness.page(), u"document.title === 'ready'"_s));
        const UiAnswer chosen = UiAnswer::given({ { "files"_L1, QJsonArray { one } } });
        harness.presenter.uiWaits = later;
        harness.presenter.uiAnswers = { chosen };
        QTest::mouseClick(view.focusProxy(), Qt::LeftButton, {}, QPoint(30, 68));
        QVERIFY(waitUntil([&] { return !harness.presenter.shown.isEmpty(); }));
        QCOMPARE(harness.presenter.shown.first().content["kind"_L1].toString(), u"image"_s);
        if (later) {
            // The engine was told that no file is chosen; the page has got no event.
            QVERIFY(waitUntilTrue(harness.page(), u"true"_s));
            harness.presenter.answerUi(chosen);
        }
        QVERIFY(waitUntil([&] { return !harness.entries(Events::UiAnswered::Kind).isEmpty(); }));
        // Without the folder.
        QCOMPARE(lastAnswer(harness)["value"_L1]["files"_L1][0].toString(), u"one.png"_s);
        const QString seen = isFramed ? u"heard"_s : u"out.textContent"_s;
        QVERIFY(waitUntilTrue(harness.page(), seen + u" === 'one.png 1234'"_s));
        view.setPage(nullptr);
    }

    // The frame's message and the engine's question are delivered independently: on a busy machine either may be first.
    void filesThatAreChosenBeforeTheFramesRequestAreKept()
    {
        PageHarness harness = harnessAt(u"/index.html"_s);
        QVERIFY(harness.load());
        harness.page().engineQuestions().giveFiles({ u"/one.png"_s });
        std::optional<bool> stranger;
        std::optional<bool> first;
        std::optional<bool> second;
        const SchemeQuestion asked { u"files"_s, {}, {}, {}, originOf(harness.page().url()) };
        const SchemeQuestion foreign { u"files"_s, {}, {}, {}, u"http://elsewhere.localhost"_s };
        harness.page().engineQuestions().take(
            foreign, [&stranger](bool isGiven, const QString &) { stranger = isGiven; });
        QCOMPARE(stranger, std::nullopt);
        harness.page().engineQuestions().take(asked, [&first](bool isGiven, const QString &) { first = isGiven; });
        harness.page().engineQuestions().take(asked, [&second](bool isGiven, const QString &) { second = isGiven; });
        QCOMPARE(first, std::optional(true));
        QCOMPARE(second, std::nullopt);
        QCOMPARE(stranger, std::optional(false));
    }

    void aServersPasswordQuestionIsRefusedAndTold()
    {
        QTemporaryDir folder;
        writeFile(folder.filePath(u"index.html"_s), "<!doctype html><title>x</title><p>x");
        writeFile(folder.filePath(u"miniapp.json"_s),
            R"({"routes": [{"path": "/secret", "answer": {"status": 401, "headers": {"WWW-Authenticate": "Basic realm=r"}, "text": "no"}}]})");
        PageHarness harness(folder.path());
        QVERIFY(harness.load());
        const QString answer = harness.settle(u"fetch('/secret').then(answer => answer.status)"_s);
        // There is no password, and the request does not wait for one.
        QVERIFY2(answer == "401"_L1 || answer.startsWith(u'!'), qPrintable(answer));
        QCOMPARE(harness.entries(Events::UiAsked::Kind).last().detail["kind"_L1].toString(), u"credentials"_s);
    }
};

MINIHOST_TEST_MAIN(PageQuestionsTest, WebApplication)
#include "tst_pagequestions.moc"
