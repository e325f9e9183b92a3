// SPDX-License-Identifier: MIT
// Faults of openAuth, through each of the three JSAPIs that reach it.
#include "bridge/core/errors/openauth.h"
#include "bridge/core/events/bridge.h"
#include "tests/jsapi/bridgeworld.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

const QString query = u"type=0&clientId=suitedemo&corpId=dingdemo&rpcScope=Contact.User.Read"_s;
const QJsonObject ask { { "clientId"_L1, "suitedemo"_L1 }, { "corpId"_L1, "dingdemo"_L1 },
    { "rpcScope"_L1, "Contact.User.Read"_L1 }, { "type"_L1, 0 } };

struct Door {
    QString api;
    QJsonObject params;
    // The answer of openAuth in the envelope of this JSAPI.
    QJsonValue (*open)(const QJsonValue &body);
};

const std::array doors {
    Door { u"openAuth"_s, ask, [](const QJsonValue &body) { return body; } },
    Door { u"biz.util.openModal"_s,
        { { "url"_L1, "https://n.dingtalk.com/dingding/h5-common-authority/auth/index.html?"_L1 + query } },
        [](const QJsonValue &body) {
            // The SDK parses the text with JSON.parse.
            return QJsonDocument::fromJson('[' + body.toString().toUtf8() + ']').array().first();
        } },
    Door { u"biz.util.callComponent"_s,
        { { "params"_L1,
            QJsonObject {
                { "miniAppId"_L1, "5000000000174977"_L1 }, { "page"_L1, u"pages/auth/index?"_s + query } } } },
        [](const QJsonValue &body) { return body["detail"_L1]["extraData"_L1]; } },
};

FaultRule rule(FaultEffect effect)
{
    FaultRule made;
    made.effect = effect;
    return made;
}

FaultRule forced(ErrorCode code)
{
    FaultRule made = rule(FaultEffect::Error);
    made.error = code;
    return made;
}

// The kinds of the entries since the page's call.
QStringList story(const BridgeWorld &world)
{
    const QStringList kinds = world.kinds();
    return kinds.mid(kinds.indexOf(u"Called"_s));
}

QJsonObject detailOf(const BridgeWorld &world, EventKind kind)
{
    for (const JournalEntry &entry : world.journal.entriesAfter(0)) {
        if (entry.kind == kind)
            return entry.detail;
    }
    return {};
}

void addDoors()
{
    QTest::addColumn<int>("door");
    for (size_t i = 0; i < doors.size(); ++i)
        QTest::newRow(qPrintable(doors[i].api)) << static_cast<int>(i);
}

} // namespace

class AnswerFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachCodeCanBeForcedWithoutAskingAnybody_data()
    {
        QTest::addColumn<ErrorCode>("code");
        for (const ErrorCode code : forcibleErrors()) {
            if (code != Errors::GrantNotStored)
                QTest::newRow(qPrintable(QString::number(errorRow(code).number))) << code;
        }
    }
    void eachCodeCanBeForcedWithoutAskingAnybody()
    {
        QFETCH(ErrorCode, code);
        for (const Door &door : doors) {
            BridgeWorld world;
            world.faults.arm(forced(code));
            const Answer answer = world.answered(door.api, door.params);
            QVERIFY(answer.success);
            const QJsonObject expected { { "status"_L1, "failed"_L1 }, { "result"_L1, QJsonValue::Null } };
            QCOMPARE(door.open(answer.body).toObject(), expected);
            QCOMPARE(story(world), QStringList({ u"Called"_s, u"FaultFired"_s, u"Refused"_s, u"Answered"_s }));
            const QJsonObject refused { { "number"_L1, errorRow(code).number }, { "name"_L1, errorRow(code).name },
                { "forced"_L1, true } };
            QCOMPARE(detailOf(world, Events::Refused::Kind), refused);
            QCOMPARE(world.presenter.asked.size(), 0);
        }
    }

    void error500404IsForcedAfterTheConsent_data() { addDoors(); }
    void error500404IsForcedAfterTheConsent()
    {
        QFETCH(int, door);
        BridgeWorld world;
        world.faults.arm(forced(Errors::GrantNotStored));
        world.presenter.answers = { ConsentAnswer::Refuse, ConsentAnswer::Allow };
        const auto &[api, params, open] = doors[static_cast<size_t>(door)];
        QCOMPARE(open(world.answered(api, params).body)["status"_L1].toString(), u"cancel"_s);
        // The fault is still armed, since nothing was stored.
        QVERIFY(!world.faults.isIdle());
        world.answers.clear();
        QCOMPARE(open(world.answered(api, params).body)["status"_L1].toString(), u"failed"_s);
        QCOMPARE(world.kinds().count(u"GrantStored"_s), 0);
        QCOMPARE(world.kinds().count(u"CodeIssued"_s), 0);
        QCOMPARE(detailOf(world, Events::Refused::Kind)["number"_L1].toInt(), 500404);
        QVERIFY(detailOf(world, Events::Refused::Kind)["forced"_L1].toBool());
        world.answers.clear();
        QCOMPARE(open(world.answered(api, params).body)["status"_L1].toString(), u"ok"_s);
    }

    void error500404IsForcedAlsoWithAnExistingGrant()
    {
        BridgeWorld world;
        world.presenter.answers = { ConsentAnswer::Allow };
        world.answered(u"openAuth"_s, ask);
        world.faults.arm(forced(Errors::GrantNotStored));
        world.answers.clear();
        QCOMPARE(world.answered(u"openAuth"_s, ask).body["status"_L1].toString(), u"failed"_s);
        QCOMPARE(world.kinds().count(u"CodeIssued"_s), 1);
        QCOMPARE(detailOf(world, Events::Refused::Kind)["number"_L1].toInt(), 500404);
    }

    void effectCancelWithoutResultHasNoResultKey_data() { addDoors(); }
    void effectCancelWithoutResultHasNoResultKey()
    {
        QFETCH(int, door);
        BridgeWorld world;
        world.faults.arm(rule(FaultEffect::CancelWithoutResult));
        const auto &[api, params, open] = doors[static_cast<size_t>(door)];
        const QJsonObject expected { { "status"_L1, "cancel"_L1 } };
        QCOMPARE(open(world.answered(api, params).body).toObject(), expected);
        QCOMPARE(world.presenter.asked.size(), 0);
    }

    void effectGarbageIsATextInsideTheEnvelope_data() { addDoors(); }
    void effectGarbageIsATextInsideTheEnvelope()
    {
        QFETCH(int, door);
        BridgeWorld world;
        world.faults.arm(rule(FaultEffect::Garbage));
        world.presenter.answers = { ConsentAnswer::Allow };
        const auto &[api, params, open] = doors[static_cast<size_t>(door)];
        const Answer answer = world.answered(api, params);
        QVERIFY(open(answer.body).isString());
        QVERIFY(!open(answer.body).toString().isEmpty());
        // A code was issued: only the answer is damaged.
        QCOMPARE(world.kinds().count(u"CodeIssued"_s), 1);
        // The page did not get the code, so it is not exchanged.
        QCOMPARE(world.delivered.size(), 0);
    }

    void effectNeverKeepsTheCallOpenUntilThePageLeaves_data() { addDoors(); }
    void effectNeverKeepsTheCallOpenUntilThePageLeaves()
    {
        QFETCH(int, door);
        BridgeWorld world;
        world.faults.arm(rule(FaultEffect::Never));
        world.presenter.answers = { ConsentAnswer::Allow };
        const auto &[api, params, open] = doors[static_cast<size_t>(door)];
        world.call(api, params);
        QVERIFY(waitUntil([&] { return world.kinds().contains(u"CodeIssued"_s); }));
        QCoreApplication::processEvents();
        QCOMPARE(world.answers.size(), 0);
        QCOMPARE(world.dispatcher.openCalls(), 1u);
        world.dispatcher.pageLeft(u"doc"_s, u"reload"_s);
        QCOMPARE(world.dispatcher.openCalls(), 0u);
        QCOMPARE(
            story(world).mid(story(world).indexOf(u"PageLeft"_s)), QStringList({ u"PageLeft"_s, u"AnswerDropped"_s }));
        QCOMPARE(world.answers.size(), 0);
        QCOMPARE(world.delivered.size(), 0);
    }

    void effectTwiceSendsTheAnswerTwiceAndDeliversTheCodeOnce_data() { addDoors(); }
    void effectTwiceSendsTheAnswerTwiceAndDeliversTheCodeOnce()
    {
        QFETCH(int, door);
        BridgeWorld world;
        world.faults.arm(rule(FaultEffect::Twice));
        world.presenter.answers = { ConsentAnswer::Allow };
        const auto &[api, params, open] = doors[static_cast<size_t>(door)];
        world.call(api, params);
        QVERIFY(waitUntil([&] { return !world.delivered.isEmpty(); }));
        QCOMPARE(world.answers.size(), 2);
        QCOMPARE(world.answers.first().body, world.answers.last().body);
        QVERIFY(world.answers.first().comesAgain);
        QVERIFY(!world.answers.last().comesAgain);
        QCOMPARE(world.delivered.size(), 1);
        QList<bool> again;
        for (const JournalEntry &entry : world.journal.entriesAfter(0)) {
            if (entry.kind == Events::Answered::Kind)
                again += entry.detail["again"_L1].toBool();
        }
        QCOMPARE(again, QList<bool>({ false, true }));
    }

    void effectLateAnswersAfterItsTime()
    {
        BridgeWorld world;
        FaultRule late = rule(FaultEffect::Late);
        late.time = 80ms;
        world.faults.arm(late);
        world.presenter.answers = { ConsentAnswer::Allow };
        world.call(u"openAuth"_s, ask);
        QVERIFY(waitUntil([&] { return world.kinds().contains(u"CodeIssued"_s); }));
        QCoreApplication::processEvents();
        QCOMPARE(world.answers.size(), 0);
        QCOMPARE(world.dispatcher.openCalls(), 1u);
        QVERIFY(waitUntil([&] { return !world.answers.isEmpty(); }));
        QCOMPARE(world.answers.first().body["status"_L1].toString(), u"ok"_s);
        QCOMPARE(world.delivered.size(), 1);
        QCOMPARE(world.dispatcher.openCalls(), 0u);
    }

    void aPageThatLeavesBeforeTheLateAnswerDropsIt()
    {
        BridgeWorld world;
        FaultRule late = rule(FaultEffect::Late);
        late.time = 30ms;
        world.faults.arm(late);
        world.presenter.answers = { ConsentAnswer::Allow };
        world.call(u"openAuth"_s, ask);
        QVERIFY(waitUntil([&] { return world.kinds().contains(u"CodeIssued"_s); }));
        QCoreApplication::processEvents();
        world.dispatcher.pageLeft(u"doc"_s, u"reload"_s);
        QCOMPARE(story(world).last(), u"AnswerDropped"_s);
        // A second delayed call, whose timer starts after the first one's.
        world.faults.arm(late);
        world.call(u"openAuth"_s, ask, u"next"_s);
        QVERIFY(waitUntil([&] { return !world.answers.isEmpty(); }));
        QCOMPARE(world.answers.size(), 1);
        QCOMPARE(world.delivered.size(), 1);
        QCOMPARE(world.kinds().count(u"AnswerDropped"_s), 1);
    }

    void aRuleMayBeForOneAppOrOneUser()
    {
        BridgeWorld world;
        FaultRule other = forced(Errors::AppNotFound);
        other.app = { u"suiteother"_s };
        world.faults.arm(other);
        FaultRule somebody = forced(Errors::RoleUnreadable);
        somebody.user = { u"somebody"_s };
        world.faults.arm(somebody);
        world.presenter.answers = { ConsentAnswer::Refuse };
        QCOMPARE(world.answered(u"openAuth"_s, ask).body["status"_L1].toString(), u"cancel"_s);
        FaultRule both = forced(Errors::AppUnreadable);
        both.app = { u"suitedemo"_s };
        both.user = { u"member"_s };
        world.faults.arm(both);
        world.answers.clear();
        QCOMPARE(world.answered(u"openAuth"_s, ask).body["status"_L1].toString(), u"failed"_s);
    }
};

MINIHOST_TEST_MAIN(AnswerFaultsTest, QCoreApplication)
#include "tst_answerfaults.moc"
