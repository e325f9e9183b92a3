// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/store/database.h"
#include "bridge/openplatform/store/todo.h"

namespace MiniHost {

class Directory;

// The tables of to-dos and of their people.
class Todos
{
public:
    explicit Todos(Database &database);

    Result<void> add(const Todo &todo); // todo.number is ignored
    // nullopt: not found in this organisation.
    Result<std::optional<Todo>> find(const CorpId &corpId, const QString &id);
    Result<std::optional<Todo>> findBySource(const CorpId &corpId, const ClientId &client, const QString &sourceId);
    // Those that the person created, executes or participates in, newest first.
    Result<QList<Todo>> of(const CorpId &corpId, const UnionId &person);
    Result<void> update(const Todo &todo);
    Result<void> remove(const Todo &todo);
    // Deletes those whose organisation or app is not in the directory.
    Result<void> removeOrphans(const Directory &directory);
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
    Statement m_removeOfOwner;
    Statement m_people;
    Statement m_addPerson;
    Statement m_removePeople;
};

} // namespace MiniHost
