// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/callid.h"
#include "bridge/openplatform/todo/todorequest.h"

namespace MiniHost {

class PlatformCore;

// Who asks, and for whose list: the app and organisation of the token, the person in the path.
struct TodoActor {
    CorpId corpId;
    ClientId clientId;
    UnionId owner;
    CallId call;
};

struct TodoPage {
    QList<Todo> todos;
    QString nextToken; // empty: that was all
    qint64 total = 0;
};

// The rules of to-dos (docs/dingtalk/protocol.md §5.5). People are union ids and must be members of the organisation. Who did not
// make a to-do and is not named in it does not see it: for them it does not exist (inferred). A fault's detail says why, for
// the journal. Lives on the open platform's thread.
class TodoService
{
public:
    static constexpr qsizetype pageSize = 20; // inferred

    explicit TodoService(PlatformCore &platform)
        : m_platform(platform)
    {
    }

    // Executors finish a to-do for themselves; for everybody else it is done when the whole of it is (inferred).
    static bool isDoneFor(const Todo &todo, const UnionId &person);

    // 900140-900146, 900150. The creator is the person in the path.
    Result<Todo> create(const TodoActor &actor, const TodoDraft &draft);
    Result<Todo> get(const TodoActor &actor, const QString &id);                              // 900147
    Result<Todo> getBySourceId(const TodoActor &actor, const QString &sourceId);              // 900147
    Result<TodoPage> query(const TodoActor &actor, const TodoQuery &query);                   // 900140, 900149
    Result<void> update(const TodoActor &actor, const QString &id, const TodoChange &change); // and 900148
    // A to-do is done when all of its executors are (inferred).
    Result<void> setExecutorStatus(const TodoActor &actor, const QString &id, const QList<TodoExecutor> &status);
    Result<void> remove(const TodoActor &actor, const QString &id);

private:
    Result<void> checkPeople(const TodoActor &actor, const QList<UnionId> &people, const QString &key) const;
    Result<Todo> getOwn(const TodoActor &actor, const QString &id);
    Result<void> store(const TodoActor &actor, Todo todo);
    void recordChange(const TodoActor &actor, const QString &action, const Todo &todo);

    PlatformCore &m_platform;
};

} // namespace MiniHost
