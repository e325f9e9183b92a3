// SPDX-License-Identifier: MIT
#include "bridge/openplatform/store/todos.h"

#include "bridge/core/jsontext.h"
#include "bridge/openplatform/world/directory.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace MiniHost {

using enum Statement::Kind;

namespace {

constexpr auto todoColumns =
    "SELECT number, task, corp, client, source, subject, description, creator, modifier, created_at, "
    "modified_at, due_at, finished_at, priority, type, executors_only, more FROM todos "_L1;

constexpr auto executorRole = "executor"_L1;
constexpr auto participantRole = "participant"_L1;

QVariant orNull(const std::optional<Instant> &instant)
{
    return instant ? QVariant(toMs(*instant)) : QVariant();
}

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

std::optional<Instant> instantAt(const Rows &rows, int column)
{
    if (rows.isNull(column))
        return std::nullopt;
    return instantFromMs(rows.number(column));
}

Todo readTodo(const Rows &rows)
{
    Todo todo;
    todo.number = rows.number(0);
    todo.id = rows.text(1);
    todo.corpId = { rows.text(2) };
    todo.clientId = { rows.text(3) };
    todo.sourceId = rows.text(4);
    todo.subject = rows.text(5);
    todo.description = rows.text(6);
    todo.creator = { rows.text(7) };
    todo.modifier = { rows.text(8) };
    todo.createdAt = instantFromMs(rows.number(9));
    todo.modifiedAt = instantFromMs(rows.number(10));
    todo.dueAt = instantAt(rows, 11);
    todo.finishedAt = instantAt(rows, 12);
    todo.priority = static_cast<int>(rows.number(13));
    todo.type = rows.text(14);
    todo.isForExecutorsOnly = rows.number(15) != 0;
    todo.more = QJsonDocument::fromJson(rows.text(16).toUtf8()).object();
    return todo;
}

QString toText(const QJsonObject &object)
{
    return jsonString(object);
}

} // namespace

Todos::Todos(Database &database)
    : m_add(database, Writes,
        u"INSERT INTO todos (task, corp, client, source, subject, description, creator, modifier, created_at, "
        "modified_at, due_at, finished_at, priority, type, executors_only, more) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
    , m_update(database, Writes,
          u"UPDATE todos SET subject = ?, description = ?, modifier = ?, modified_at = ?, due_at = ?, finished_at = ?, "
          "more = ? WHERE number = ?"_s)
    , m_find(database, Reads, todoColumns + u"WHERE task = ? AND corp = ?"_s)
    , m_findBySource(database, Reads, todoColumns + u"WHERE corp = ? AND client = ? AND source = ?"_s)
    , m_of(database, Reads,
          todoColumns
              + u"WHERE corp = ? AND (creator = ? OR number IN (SELECT todo FROM todo_people WHERE person = ?)) "
                "ORDER BY number DESC"_s)
    , m_remove(database, Writes, u"DELETE FROM todos WHERE number = ?"_s)
    , m_clear(database, Writes, u"DELETE FROM todos"_s)
    , m_count(database, Reads, u"SELECT count(*) FROM todos"_s)
    , m_owners(database, Reads, u"SELECT DISTINCT corp, client FROM todos ORDER BY corp, client"_s)
    , m_removeOfOwner(database, Writes, u"DELETE FROM todos WHERE corp = ? AND client = ?"_s)
    , m_people(database, Reads, u"SELECT role, person, done FROM todo_people WHERE todo = ? ORDER BY role, place"_s)
    , m_addPerson(
          database, Writes, u"INSERT INTO todo_people (todo, role, place, person, done) VALUES (?, ?, ?, ?, ?)"_s)
    , m_removePeople(database, Writes, u"DELETE FROM todo_people WHERE todo = ?"_s)
{
}

Result<void> Todos::add(const Todo &todo)
{
    const auto added =
        m_add(todo.id, todo.corpId.value, todo.clientId.value, orNull(todo.sourceId), todo.subject, todo.description,
            todo.creator.value, todo.modifier.value, toMs(todo.createdAt), toMs(todo.modifiedAt), orNull(todo.dueAt),
            orNull(todo.finishedAt), todo.priority, todo.type, todo.isForExecutorsOnly ? 1 : 0, toText(todo.more));
    if (!added)
        return fail(added.error());
    Todo stored = todo;
    stored.number = added->insertedId();
    return writePeople(stored);
}

Result<std::optional<Todo>> Todos::find(const CorpId &corpId, const QString &id)
{
    return readOne(m_find(id, corpId.value));
}

Result<std::optional<Todo>> Todos::findBySource(const CorpId &corpId, const ClientId &client, const QString &sourceId)
{
    return readOne(m_findBySource(corpId.value, client.value, sourceId));
}

Result<QList<Todo>> Todos::of(const CorpId &corpId, const UnionId &person)
{
    auto rows = m_of(corpId.value, person.value, person.value);
    if (!rows)
        return fail(rows.error());
    return readAll(std::move(*rows));
}

Result<void> Todos::update(const Todo &todo)
{
    const auto updated = m_update(todo.subject, todo.description, todo.modifier.value, toMs(todo.modifiedAt),
        orNull(todo.dueAt), orNull(todo.finishedAt), toText(todo.more), todo.number);
    if (!updated)
        return fail(updated.error());
    // Several statements need no Transaction here: one that fails makes its whole group fail (see Database).
    if (auto removed = withoutRows(m_removePeople(todo.number)); !removed)
        return removed;
    return writePeople(todo);
}

Result<void> Todos::remove(const Todo &todo)
{
    return withoutRows(m_remove(todo.number));
}

Result<void> Todos::removeOrphans(const Directory &directory)
{
    QList<std::pair<CorpId, ClientId>> orphaned;
    {
        auto rows = m_owners();
        if (!rows)
            return fail(rows.error());
        while (rows->next()) {
            const CorpId corpId { rows->text(0) };
            const ClientId client { rows->text(1) };
            // Personal to-dos of a user without an organisation have none.
            const bool isInWorld = corpId.isEmpty() || directory.organisation(corpId);
            if (!isInWorld || !directory.app(client))
                orphaned.append({ corpId, client });
        }
    }
    for (const auto &[corpId, client] : std::as_const(orphaned)) {
        if (auto removed = withoutRows(m_removeOfOwner(corpId.value, client.value)); !removed)
            return removed;
    }
    return {};
}

Result<void> Todos::clear()
{
    return withoutRows(m_clear());
}

Result<qint64> Todos::count()
{
    auto rows = m_count();
    if (!rows)
        return fail(rows.error());
    rows->next();
    return rows->number(0);
}

Result<QList<Todo>> Todos::readAll(Rows rows)
{
    QList<Todo> todos;
    while (rows.next()) {
        Todo todo = readTodo(rows);
        if (auto people = readPeople(todo); !people)
            return fail(people.error());
        todos.append(todo);
    }
    return todos;
}

Result<std::optional<Todo>> Todos::readOne(Result<Rows> rows)
{
    if (!rows)
        return fail(rows.error());
    const auto todos = readAll(std::move(*rows));
    if (!todos)
        return fail(todos.error());
    return todos->isEmpty() ? std::nullopt : std::optional(todos->first());
}

Result<void> Todos::readPeople(Todo &todo)
{
    auto rows = m_people(todo.number);
    if (!rows)
        return fail(rows.error());
    while (rows->next()) {
        const UnionId person { rows->text(1) };
        if (rows->text(0) == executorRole)
            todo.executors.append({ person, rows->number(2) != 0 });
        else
            todo.participants.append(person);
    }
    return {};
}

Result<void> Todos::writePeople(const Todo &todo)
{
    int place = 0;
    for (const TodoExecutor &executor : todo.executors) {
        const int done = executor.isDone ? 1 : 0;
        if (auto added =
                withoutRows(m_addPerson(todo.number, QString(executorRole), place++, executor.person.value, done));
            !added)
            return added;
    }
    for (const UnionId &person : todo.participants) {
        if (auto added = withoutRows(m_addPerson(todo.number, QString(participantRole), place++, person.value, 0));
            !added)
            return added;
    }
    return {};
}

} // namespace MiniHost
