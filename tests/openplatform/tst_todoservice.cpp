// SPDX-License-Identifier: MIT
#include "bridge/openplatform/store/todos.h"
#include "tests/openplatform/platformworld.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

const UnionId member { u"uDemoMember0001"_s };
const UnionId admin { u"uDemoAdmin0001"_s };

TodoActor actorOf(const UnionId &person)
{
    return { { u"dingdemo"_s }, { u"suitedemo"_s }, person, {} };
}

TodoDraft draft(const QJsonObject &more = {})
{
    QJsonObject body { { "subject"_L1, u"写报告"_s },
        { "detailUrl"_L1, QJsonObject { { "appUrl"_L1, u"https://app.example"_s } } } };
    for (auto it = more.begin(); it != more.end(); ++it)
        body.insert(it.key(), it.value());
    return TodoDraft::parse(body).value();
}

Result<TodoPage> queryAs(PlatformWorld &world, const UnionId &person, const QJsonObject &body = {})
{
    return world->todos().query(actorOf(person), TodoQuery::parse(body).value());
}

} // namespace

// What tests/clients/todo.test.mjs cannot test over HTTP: time, randomness, files and other worlds.
class TodoServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameSeedGivesTheSameIds()
    {
        const auto idOf = [] {
            PlatformWorld::seed = 7;
            PlatformWorld world;
            return world->todos().create(actorOf(member), draft())->id;
        };
        QCOMPARE(idOf(), idOf());
    }

    void aToDoIsThereAfterReopening()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"todo.sqlite"_s);
        QString id;
        {
            PlatformWorld world({}, file);
            id = world->todos().create(actorOf(member), draft({ { "dueTime"_L1, qint64(1900000000000) } }))->id;
            QVERIFY(world->commit());
        }
        PlatformWorld world({}, file);
        const auto todo = world->todos().get(actorOf(member), id);
        QVERIFY(todo);
        QCOMPARE(todo->subject, u"写报告"_s);
        QCOMPARE(toMs(*todo->dueAt), qint64(1900000000000));
    }

    void aRemovedAppLeavesNoToDos()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"todo.sqlite"_s);
        {
            PlatformWorld world({}, file);
            QVERIFY(
                world->todos().create(actorOf(member), draft({ { "executorIds"_L1, QJsonArray { admin.value } } })));
            QVERIFY(world->commit());
        }
        PlatformWorld renamed([](QJsonObject &json) { edit(json, u"apps"_s, u"clientId"_s, u"suitenew"_s); }, file);
        QCOMPARE(*renamed->todoStore().count(), qint64(0));
    }

    void aResetRemovesToDosAndTheirPeople()
    {
        PlatformWorld world;
        QVERIFY(world->todos().create(actorOf(member), draft({ { "participantIds"_L1, QJsonArray { admin.value } } })));
        QCOMPARE(queryAs(world, admin)->todos.size(), 1);
        QVERIFY(world->reset());
        QCOMPARE(queryAs(world, admin)->todos.size(), 0);
        QCOMPARE(queryAs(world, member)->todos.size(), 0);
    }

    void finishedToDosAreListedFor180Days()
    {
        PlatformWorld world;
        const QString id = world->todos().create(actorOf(member), draft())->id;
        QVERIFY(world->todos().create(actorOf(member), draft()));
        QVERIFY(world->todos().update(actorOf(member), id, TodoChange::parse({ { "done"_L1, true } }).value()));
        world.clock.advance(24h * 180);
        QCOMPARE(queryAs(world, member)->todos.size(), 2);
        world.clock.advance(1ms);
        // An unfinished to-do is always listed.
        QCOMPARE(queryAs(world, member)->todos.size(), 1);
    }

    void aToDoForExecutorsOnlyIsInTheirListsOnly()
    {
        PlatformWorld world;
        QVERIFY(world->todos().create(actorOf(member),
            draft({ { "isOnlyShowExecutor"_L1, true }, { "executorIds"_L1, QJsonArray { admin.value } } })));
        QCOMPARE(queryAs(world, admin)->todos.size(), 1);
        QCOMPARE(queryAs(world, member)->todos.size(), 0);
    }

    void anUpdateKeepsTheStatusOfExecutors()
    {
        PlatformWorld world;
        const QString id =
            world->todos().create(actorOf(member), draft({ { "executorIds"_L1, QJsonArray { member.value } } }))->id;
        QVERIFY(world->todos().setExecutorStatus(actorOf(member), id, { { member, true } }));
        QVERIFY(world->todos().get(actorOf(member), id)->isDone());
        const QJsonObject both { { "executorIds"_L1, QJsonArray { member.value, admin.value } } };
        QVERIFY(world->todos().update(actorOf(member), id, TodoChange::parse(both).value()));
        const Todo todo = *world->todos().get(actorOf(member), id);
        QVERIFY(todo.executor(member)->isDone);
        QVERIFY(!todo.executor(admin)->isDone);
        // An executor has not done it.
        QVERIFY(!todo.isDone());
    }

    void aFailedStoreIsAnErrorAndChangesNothing()
    {
        PlatformWorld world;
        world->database().failGroup(u"test"_s);
        QCOMPARE(numberOf(world->todos().create(actorOf(member), draft())), 900308);
        QVERIFY(!world->commit());
        QCOMPARE(*world->todoStore().count(), qint64(0));
    }
};

MINIHOST_TEST_MAIN(TodoServiceTest, QCoreApplication)
#include "tst_todoservice.moc"
