// SPDX-License-Identifier: MIT
// Every error code of docs/dingtalk/protocol.md §3.4 is reached by the state that causes it in
// resources/profiles/rules.json.
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/host.h"
#include "tests/jsapi/bridgeworld.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QSet>

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

enum class Store { Writable, ReadOnly };

struct State {
    int number;
    QString user;
    // Changes a valid request; null removes a member.
    QJsonObject change;
    Store store = Store::Writable;
};

const QJsonValue gone = QJsonValue::Null;
const QString member = u"member"_s;
const QString organisationPoint = u"Pro.HrmDismission.ReadWrite"_s;

QJsonObject without(const QStringList &keys)
{
    QJsonObject change;
    for (const QString &key : keys)
        change.insert(key, gone);
    return change;
}

QList<State> states()
{
    const auto app = [](const QString &id) { return QJsonObject { { "clientId"_L1, id } }; };
    const auto rpc = [](const QString &scope) { return QJsonObject { { "rpcScope"_L1, scope } }; };
    const auto type1 = [](const QString &scope, const QString &corp = u"dingrules"_s) {
        return QJsonObject { { "type"_L1, 1 }, { "rpcScope"_L1, scope }, { "corpId"_L1, corp } };
    };
    return {
        { 400001, member, without({ u"clientId"_s, u"corpId"_s, u"rpcScope"_s, u"type"_s }) },
        { 400006, member, without({ u"clientId"_s }) },
        { 400007, member, without({ u"corpId"_s }) },
        // The user is none.
        { 400008, {}, {} },
        { 500101, member, app(u"suitenobody"_s) },
        { 500102, member, app(u"suitepointless"_s) },
        { 500103, member, app(u"suitedamaged"_s) },
        { 500104, member, rpc(u"Todo.PersonalTodo.Write"_s) },
        { 500105, member, app(u"suitevendorless"_s) },
        { 500201, member, rpc(u"Nope.Nope.Nope"_s) },
        { 500202, member, rpc(u"Contact.User.mobile"_s) },
        { 500203, member, { { "fieldScope"_L1, u"Contact.User.Read"_s } } },
        { 500204, member, type1(u"Contact.User.Read"_s) },
        { 500205, member, rpc(organisationPoint) },
        { 500401, u"outsider"_s, {} },
        { 500402, member, type1(organisationPoint, u"dingleaderless"_s) },
        { 500403, member, app(u"suiteuninstalled"_s) },
        { 500404, member, {}, Store::ReadOnly },
        { 500404, u"admin"_s, type1(organisationPoint), Store::ReadOnly },
        // Storing the request to the administrator fails.
        { 500404, member, type1(organisationPoint), Store::ReadOnly },
    };
}

QJsonObject requestOf(const State &state)
{
    QJsonObject params { { "clientId"_L1, "suiterules"_L1 }, { "corpId"_L1, "dingrules"_L1 },
        { "rpcScope"_L1, "Contact.User.Read"_L1 }, { "type"_L1, 0 } };
    for (auto it = state.change.begin(); it != state.change.end(); ++it) {
        if (it.value() == gone)
            params.remove(it.key());
        else
            params.insert(it.key(), it.value());
    }
    return params;
}

} // namespace

Q_DECLARE_METATYPE(State)

class RealStatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorCodeIsReachedByItsState_data()
    {
        QTest::addColumn<State>("state");
        int row = 0;
        for (const State &state : states())
            QTest::addRow("%d-%d", state.number, ++row) << state;
    }
    void everyErrorCodeIsReachedByItsState()
    {
        QFETCH(State, state);
        BridgeWorld world(Profile::rules);
        QVERIFY(world.platform->profile().signedIn.isEmpty());
        world.user = { state.user };
        world.presenter.answers = { ConsentAnswer::Allow };
        QVERIFY(world.platform->setStoreWritable(state.store == Store::Writable));

        const Answer answer = world.answered(u"openAuth"_s, requestOf(state));
        // The page gets the one documented answer for failures.
        const QJsonObject failed { { "status"_L1, "failed"_L1 }, { "result"_L1, QJsonValue::Null } };
        QVERIFY(answer.success);
        QCOMPARE(answer.body.toObject(), failed);
        // The journal has the number, for every code in the entry of the answer.
        QList<int> numbers;
        for (const JournalEntry &entry : world.journal.entriesAfter(0)) {
            if (entry.kind == Events::Answered::Kind)
                numbers += entry.detail["number"_L1].toInt();
        }
        QCOMPARE(numbers, QList<int> { state.number });
        QVERIFY(world.delivered.isEmpty());
    }

    void noErrorCodeIsLeftOut()
    {
        QSet<int> reached;
        for (const State &state : states())
            reached.insert(state.number);
        for (const ErrorRow &row : errorRows()) {
            if (isOpenAuths(row))
                QVERIFY2(reached.contains(row.number), qPrintable(QString::number(row.number)));
        }
        QCOMPARE(reached.size(), 18);
    }

    void theGoodAppOfTheRulesWorldIsAllowed()
    {
        BridgeWorld world(Profile::rules);
        world.user = { member };
        world.presenter.answers = { ConsentAnswer::Allow };
        const Answer answer = world.answered(u"openAuth"_s, requestOf({ 0, member, {} }));
        QCOMPARE(answer.body["status"_L1].toString(), u"ok"_s);
        QCOMPARE(world.delivered.size(), 1);
    }

    void aStoreThatIsWritableAgainIsGoodAgain()
    {
        BridgeWorld world(Profile::rules);
        world.user = { member };
        world.presenter.answers = { ConsentAnswer::Allow };
        QVERIFY(world.platform->setStoreWritable(false));
        QCOMPARE(world.answered(u"openAuth"_s, requestOf({ 0, member, {} })).body["status"_L1].toString(), u"failed"_s);
        QVERIFY(world.platform->setStoreWritable(true));
        QCOMPARE(world.answered(u"openAuth"_s, requestOf({ 0, member, {} })).body["status"_L1].toString(), u"ok"_s);
        QStringList switches;
        for (const JournalEntry &entry : world.journal.entriesAfter(0)) {
            if (entry.kind == Events::StoreSwitched::Kind)
                switches += entry.detail["writable"_L1].toBool() ? u"on"_s : u"off"_s;
        }
        QCOMPARE(switches, (QStringList { u"off"_s, u"on"_s }));
    }
};

MINIHOST_TEST_MAIN(RealStatesTest, QCoreApplication)
#include "tst_realstates.moc"
