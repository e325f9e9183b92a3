// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/openplatform/store/unionid.h"

#include <optional>
#include <QJsonObject>
#include <QList>

namespace MiniHost {

struct TodoExecutor {
    UnionId person;
    bool isDone = false;
};

// A row of the table todos, with its people.
struct Todo {
    qint64 number = 0; // row id, ascending in the order of creation
    QString id;        // taskId in the API
    CorpId corpId;
    ClientId clientId; // of the app that created it; bizTag in the API (inferred)
    QString sourceId;
    QString subject;
    QString description;
    UnionId creator;
    UnionId modifier;
    Instant createdAt;
    Instant modifiedAt;
    std::optional<Instant> dueAt;
    std::optional<Instant> finishedAt;
    int priority = 0;
    QString type;
    bool isForExecutorsOnly = false;
    QJsonObject more; // detailUrl and other members that are stored and returned unchanged
    QList<TodoExecutor> executors;
    QList<UnionId> participants;

    bool isDone() const { return finishedAt.has_value(); }
    const TodoExecutor *executor(const UnionId &person) const; // null: not an executor
};

} // namespace MiniHost
