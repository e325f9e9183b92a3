// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/callid.h"
#include "bridge/openplatform/todo/todorequest.h"

namespace MiniHost {

class PlatformCore;

// The caller of a to-do endpoint: app and organisation of the token, and the user in the path.
struct TodoActor {
    CorpId corpId;
    ClientId clientId;
    UnionId owner;
    CallId call;
};

struct TodoPage {
    QList<Todo> todos;
    QString nextToken; // empty: the last page
    qint64 total = 0;
};

// The rules of to-dos (docs/dingtalk/protocol.md §5.5). People are union ids of members of the organisation. For users who neither
// created a to-do nor execute it nor participate in it, it does not exist (inferred). The cause of a failure is in Fault::detail.
// Lives on the open platform's thread.
class TodoService
{
public:
    static constexpr qsizetype pageSize = 20; // inferred

    explicit TodoService(PlatformCore &platform)
        : m_platform(platform)
    {
    }

    // For an executor: whether they have finished their part. For others: whether the whole to-do is done (inferred).
    static bool isDoneFor(const Todo &todo, const UnionId &person);

    // Fails with 900140-900146 or 900150. The creator is the user in the path.
    Result<Todo> create(const TodoActor &actor, const TodoDraft &draft);
    // Both fail with TodoNotFound (900147).
    Result<Todo> get(const TodoActor &actor, const QString &id);
    Result<Todo> getBySourceId(const TodoActor &actor, const QString &sourceId);
    // Fails with TodoPageInvalid (900149).
    Result<TodoPage> query(const TodoActor &actor, const TodoQuery &query);
    // The following fail with TodoNotFound (900147), TodoRequestInvalid (900140), and, except remove(), TodoOfOtherApp (900148).
    Result<void> update(const TodoActor &actor, const QString &id, const TodoChange &change);
    // The to-do is done when all of its executors are (inferred).
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
