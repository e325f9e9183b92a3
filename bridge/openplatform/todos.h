// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/core/words.h"
#include "bridge/openplatform/database.h"

#include <QJsonObject>
#include <QList>

namespace MiniHost {

class Directory;

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

// The store of to-dos.
class Todos
{
public:
    explicit Todos(Database &database);

    Result<void> add(const Todo &todo); // with any number
    // Nothing when there is none in this organisation.
    Result<std::optional<Todo>> find(const CorpId &corpId, const QString &id);
    Result<std::optional<Todo>> findBySource(const CorpId &corpId, const ClientId &client, const QString &sourceId);
    // Those that the person made or is named in; the newest first.
    Result<QList<Todo>> of(const CorpId &corpId, const UnionId &person);
    Result<void> update(const Todo &todo);
    Result<void> remove(const Todo &todo);
    // Those of organisations and apps that are no more.
    Result<void> keepOnly(const Directory &directory);
    Result<void> clear();
    Result<qint64> count();

private:
    Result<QList<Todo>> readAll(Rows rows);
    Result<std::optional<Todo>> readOne(Result<Rows> rows);
    Result<void> readPeople(Todo &todo);
    Result<void> writePeople(const Todo &todo);

    Statement m_add;
    Statement m_update;
    Statement m_find;
    Statement m_findBySource;
    Statement m_of;
    Statement m_remove;
    Statement m_clear;
    Statement m_count;
    Statement m_owners;
    Statement m_forget;
    Statement m_people;
    Statement m_addPerson;
    Statement m_removePeople;
};

} // namespace MiniHost
