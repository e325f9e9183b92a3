// SPDX-License-Identifier: MIT
// A call is answered exactly once, only to the page that made it, and all of it is journalled.
#include "bridge/core/events/bridge.h"
#include "bridge/openplatform/store/database.h"
#include "tests/jsapi/bridgeworld.h"
#include "tests/support/testmain.h"

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {
const QJsonObject ask { { "clientId"_L1, "suitedemo"_L1 }, { "corpId"_L1, "dingdemo"_L1 },
    { "rpcScope"_L1, "Contact.User.Read"_L1 }, { "type"_L1, 0 } };
} // namespace

class DispatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theJournalHasAnAllowedCallInOrder()
    {
        BridgeWorld world;
        world.presenter.answers = { ConsentAnswer::Allow };
        world.answered(u"openAuth"_s, ask);
        const QStringList expected { u"Called"_s, u"Assessed"_s, u"ConsentAsked"_s, u"ConsentAnswered"_s,
            u"GrantStored"_s, u"CodeIssued"_s, u"Answered"_s };
        QCOMPARE(world.kinds().mid(world.kinds().indexOf(u"Called"_s)), expected);
    }

    void theCodeGoesToTheAppServerAfterTheAnswer()
    {
        BridgeWorld world;
        world.presenter.answers = { ConsentAnswer::Allow };
        const Answer answer = world.answered(u"openAuth"_s, ask);
        QCOMPARE(world.delivered.size(), 1);
        QCOMPARE(answer.body["result"_L1]["authCode"_L1].toString(), world.delivered.first().code.reveal());
        QCOMPARE(world.delivered.first().clientId.value, u"suitedemo"_s);
    }

    void aPageThatLeftGetsNoAnswerAndNoCode()
    {
        BridgeWorld world;
        world.call(u"openAuth"_s, ask);
        QVERIFY(waitUntil([&] { return world.presenter.isOpen(); }));
        world.dispatcher.pageLeft(u"doc"_s, u"reload"_s);
        QCOMPARE(world.answers.size(), 0);
        QCOMPARE(world.delivered.size(), 0);
        QCOMPARE(world.kinds().mid(world.kinds().indexOf(u"PageLeft"_s)),
            QStringList({ u"PageLeft"_s, u"ConsentAnswered"_s, u"AnswerDropped"_s }));
        QCOMPARE(world.dispatcher.openCalls(), 0u);
    }

    void aPageThatLeavesTakesTheQuestionsInTheQueueWithIt()
    {
        BridgeWorld world;
        for (int i = 0; i < 3; ++i)
            world.call(u"openAuth"_s, ask);
        QVERIFY(waitUntil([&] { return world.presenter.isOpen(); }));
        QCoreApplication::processEvents();
        world.dispatcher.pageLeft(u"doc"_s, u"reload"_s);
        QVERIFY(waitUntil([&] { return world.dispatcher.openCalls() == 0; }));
        QCOMPARE(world.presenter.asked.size(), 1);
        QCOMPARE(world.kinds().count(u"AnswerDropped"_s), 3);
    }

    void anotherDocumentsCallsStay()
    {
        BridgeWorld world;
        world.call(u"openAuth"_s, ask);
        QVERIFY(waitUntil([&] { return world.presenter.isOpen(); }));
        world.dispatcher.pageLeft(u"another"_s, u"reload"_s);
        world.presenter.answer(ConsentAnswer::Refuse);
        QCOMPARE(world.answers.size(), 1);
    }

    void aSecondQuestionWaitsForTheFirst()
    {
        BridgeWorld world;
        QJsonObject other = ask;
        other["rpcScope"_L1] = u"Todo.Todo.Read"_s;
        world.call(u"openAuth"_s, ask);
        world.call(u"openAuth"_s, other);
        QVERIFY(waitUntil([&] { return world.presenter.isOpen(); }));
        QCOMPARE(world.presenter.asked.size(), 1);
        world.presenter.answer(ConsentAnswer::Refuse);
        QVERIFY(waitUntil([&] { return world.presenter.isOpen(); }));
        QCOMPARE(world.presenter.asked.size(), 2);
        world.presenter.answer(ConsentAnswer::Refuse);
        QCOMPARE(world.answers.size(), 2);
    }

    void theOriginOfAMessageIsComparedWithTheEngines_data()
    {
        QTest::addColumn<QString>("stamped");
        QTest::addColumn<QString>("engine");
        QTest::newRow("untrusted") << u"http://other.localhost:1"_s << u"http://other.localhost:1"_s;
        QTest::newRow("engine says otherwise") << BridgeWorld::origin << u"http://other.localhost:1"_s;
        QTest::newRow("opaque") << u"null"_s << QString();
        QTest::newRow("longer") << BridgeWorld::origin + "1"_L1 << BridgeWorld::origin + "1"_L1;
    }
    void theOriginOfAMessageIsComparedWithTheEngines()
    {
        QFETCH(QString, stamped);
        QFETCH(QString, engine);
        BridgeWorld world;
        PageMessage message;
        message.api = u"biz.util.openModal"_s;
        message.page = { stamped, engine, u"doc"_s, ClientPlatform::Pc };
        world.dispatch(message);
        QCOMPARE(world.answers.size(), 1);
        QVERIFY(!world.answers.first().success);
        QCOMPARE(world.answers.first().body["errorCode"_L1].toString(), u"7"_s);
    }

    void longArgumentsAreCutInTheJournal()
    {
        BridgeWorld world;
        world.call(u"no.such.api"_s, QJsonObject { { "x"_L1, QString(100'000, u'x') } });
        QVERIFY(toJsonLines(world.journal.entriesAfter(0)).size() < 10'000);
        const QJsonObject called = world.entries(Events::Called::Kind).first();
        QVERIFY(called["params"_L1]["x"_L1].toString().endsWith(u"… (100,000 characters)"_s));
        QVERIFY(called["cut"_L1].toInt() > 100'000);
    }

    void theCallLogKeepsNoLongArguments()
    {
        BridgeWorld world;
        world.call(u"no.such.api"_s, QJsonObject { { "x"_L1, QString(100'000, u'x') } });
        const QString kept = world.memory->calls.calls().first().lastParams["x"_L1].toString();
        QVERIFY(kept.size() < 5000);
    }

    void aGrantThatCannotBeStoredIs500404()
    {
        BridgeWorld world;
        world.call(u"openAuth"_s, ask);
        QVERIFY(waitUntil([&] { return world.presenter.isOpen(); }));
        world.platform->database().failGroup(u"the disk is full"_s);
        world.presenter.answer(ConsentAnswer::Allow);
        QVERIFY(waitUntil([&] { return !world.answers.isEmpty(); }));
        QCOMPARE(world.answers.first().body["status"_L1].toString(), u"failed"_s);
        const auto entries = world.journal.entriesAfter(0);
        QCOMPARE(entries.at(entries.size() - 2).detail["number"_L1].toInt(), 500404);
        QCOMPARE(world.delivered.size(), 0);
    }

    void nobodySignedInIs400008()
    {
        BridgeWorld world;
        world.user = {};
        const Answer answer = world.answered(u"openAuth"_s, ask);
        QCOMPARE(answer.body["status"_L1].toString(), u"failed"_s);
        QCOMPARE(world.journal.entriesAfter(0).at(world.journal.entriesAfter(0).size() - 2).detail["number"_L1].toInt(),
            400008);
    }
};

MINIHOST_TEST_MAIN(DispatcherTest, QCoreApplication)
#include "tst_dispatcher.moc"
