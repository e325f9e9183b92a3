// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"
#include "bridge/openplatform/store/todo.h"

namespace MiniHost {

// What an app sends about to-dos, read at the door by the rules of docs/dingtalk/protocol.md §5.5. Members nobody knows are left
// alone, as the platform does; a null is as good as nothing.

struct TodoDraft {
    QString subject;
    QString description;
    QString sourceId;
    UnionId creator; // empty: whose list it is
    std::optional<Instant> dueAt;
    QList<UnionId> executors;
    QList<UnionId> participants;
    int priority = 0;
    QString type;
    bool isForExecutorsOnly = false;
    QJsonObject more; // see Todo

    static Result<TodoDraft> parse(const QJsonObject &body);
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
    QList<QStringList> roles; // any of these, each all of its words; empty: any role
    QString type;             // empty: any
    std::optional<Instant> dueFrom;
    std::optional<Instant> dueTo;
    bool isRecycled = false;
    Order order = Order::Created;
    bool isAscending = false;
    QString nextToken; // of the page before

    static Result<TodoQuery> parse(const QJsonObject &body);
};

// {"executorStatusList":[{"id":…,"isDone":…}]}
Result<QList<TodoExecutor>> parseExecutorStatus(const QJsonObject &body);

} // namespace MiniHost
