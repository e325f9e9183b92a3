// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/enums/enumwords.h"
#include "bridge/core/result.h"
#include "bridge/openplatform/store/todo.h"

namespace MiniHost {

// The validated bodies of the to-do requests (docs/dingtalk/protocol.md §5.5). Unknown members are ignored, as DingTalk does; null counts
// as absent. All parse() functions fail with one of the errors of bridge/core/errors/todos.def.

struct TodoDraft {
    QString subject;
    QString description;
    QString sourceId;
    UnionId creator; // empty: the user in the path
    std::optional<Instant> dueAt;
    QList<UnionId> executors;
    QList<UnionId> participants;
    int priority = 0;
    QString type;
    bool isForExecutorsOnly = false;
    QJsonObject more; // see Todo

    static Result<TodoDraft> parse(const QJsonObject &body);
    // Of POST /v1.0/todo/users/me/personalTasks.
    static Result<TodoDraft> parsePersonal(const QJsonObject &body);
};

struct TodoChange {
    std::optional<QString> subject;
    std::optional<QString> description;
    std::optional<Instant> dueAt;
    std::optional<bool> isDone;
    std::optional<QList<UnionId>> executors;
    std::optional<QList<UnionId>> participants;
    QJsonObject more;

    static Result<TodoChange> parse(const QJsonObject &body);
};

struct TodoQuery {
    enum class Order { Created, Modified, Due, Finished };

    std::optional<bool> isDone;
    QList<QStringList> roles; // the user has all roles of at least one of the lists; empty: any role
    QString type;             // empty: any
    std::optional<Instant> dueFrom;
    std::optional<Instant> dueTo;
    bool isRecycled = false;
    Order order = Order::Created;
    bool isAscending = false;
    QString nextToken; // from the previous page of the list

    static Result<TodoQuery> parse(const QJsonObject &body);
};

// Which members a list can be ordered by is not documented: those of its cards (inferred).
template<>
inline constexpr auto enumWords<TodoQuery::Order> = makeEnumWords<TodoQuery::Order>(
    { { TodoQuery::Order::Created, u"createdTime" }, { TodoQuery::Order::Modified, u"modifiedTime" },
        { TodoQuery::Order::Due, u"dueTime" }, { TodoQuery::Order::Finished, u"finishTime" } });

// {"executorStatusList":[{"id":…,"isDone":…}]}
Result<QList<TodoExecutor>> parseExecutorStatus(const QJsonObject &body);

} // namespace MiniHost
