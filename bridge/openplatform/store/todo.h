// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/core/words.h"

#include <optional>
#include <QJsonObject>
#include <QList>

namespace MiniHost {

using UnionId = Word<struct UnionIdTag>; // a person, as the to-do interface names people

struct TodoExecutor {
    UnionId person;
    bool isDone = false;
};

// A to-do as it is stored.
struct Todo {
    qint64 number = 0; // its place in the order of creation
    QString id;        // on the wire
    CorpId corpId;
    ClientId clientId; // of the app that made it: on the wire its bizTag (inferred)
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
    QJsonObject more; // detailUrl and what else is only given back
    QList<TodoExecutor> executors;
    QList<UnionId> participants;

    bool isDone() const { return finishedAt.has_value(); }
    const TodoExecutor *executor(const UnionId &person) const; // null when it is none
};

} // namespace MiniHost
