// SPDX-License-Identifier: MIT
#include "bridge/openplatform/todo/todoservice.h"

#include "bridge/core/errors/todos.h"
#include "bridge/core/events/todos.h"
#include "bridge/openplatform/core/platformcore.h"
#include "bridge/openplatform/store/todos.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Lists have finished to-dos for this long (docs/dingtalk/protocol.md §5.5).
constexpr auto finishedShownFor = std::chrono::hours(24 * 180);

bool isVisibleTo(const Todo &todo, const UnionId &person)
{
    return todo.creator == person || todo.executor(person) || todo.participants.contains(person);
}

bool hasRole(const Todo &todo, const UnionId &person, const QString &role)
{
    if (role == "creator"_L1)
        return todo.creator == person;
    return role == "executor"_L1 ? todo.executor(person) != nullptr : todo.participants.contains(person);
}

bool matches(const Todo &todo, const UnionId &person, const TodoQuery &query, Instant now)
{
    // Deleted to-dos are not kept, so the recycle bin is always empty.
    if (query.isRecycled)
        return false;
    if (todo.isForExecutorsOnly && !todo.executor(person))
        return false;
    if (todo.finishedAt && *todo.finishedAt < now - finishedShownFor)
        return false;
    if (query.isDone && *query.isDone != TodoService::isDoneFor(todo, person))
        return false;
    if (!query.type.isEmpty() && query.type != todo.type)
        return false;
    if ((query.dueFrom && (!todo.dueAt || *todo.dueAt < *query.dueFrom))
        || (query.dueTo && (!todo.dueAt || *todo.dueAt > *query.dueTo)))
        return false;
    return query.roles.isEmpty() || std::any_of(query.roles.begin(), query.roles.end(), [&](const QStringList &all) {
        return std::all_of(all.begin(), all.end(), [&](const QString &role) { return hasRole(todo, person, role); });
    });
}

// A to-do's sort key in a list; as text, the nextToken. A key and not an index, so that the next page does not shift when to-dos are added
// or deleted.
struct ListPosition {
    qint64 key = 0;
    qint64 number = 0;

    friend auto operator<=>(const ListPosition &, const ListPosition &) = default;
};

ListPosition positionOf(const Todo &todo, TodoQuery::Order order)
{
    switch (order) {
    case TodoQuery::Order::Created:
        return { 0, todo.number };
    case TodoQuery::Order::Modified:
        return { toMs(todo.modifiedAt), todo.number };
    case TodoQuery::Order::Due:
        return { toMs(todo.dueAt.value_or(Instant())), todo.number };
    case TodoQuery::Order::Finished:
        return { toMs(todo.finishedAt.value_or(Instant())), todo.number };
    }
    return {};
}

QString toToken(const ListPosition &position)
{
    return position.key == 0 ? QString::number(position.number) : u"%1.%2"_s.arg(position.key).arg(position.number);
}

// "0" or empty: nullopt, the beginning of the list.
Result<std::optional<ListPosition>> parseToken(const QString &token)
{
    if (token.isEmpty() || token == "0"_L1)
        return std::nullopt;
    const QStringList parts = token.split(u'.');
    bool keyIsNumber = true;
    bool numberIsNumber = false;
    const qint64 key = parts.size() == 2 ? parts.first().toLongLong(&keyIsNumber) : 0;
    const qint64 number = parts.last().toLongLong(&numberIsNumber);
    if (parts.size() > 2 || !keyIsNumber || !numberIsNumber || key < 0 || number <= 0)
        return fail(Errors::TodoPageInvalid, u"%1 is of no page before"_s.arg(token.left(60)));
    return ListPosition { key, number };
}

void setDone(Todo &todo, bool isDone, Instant now)
{
    if (isDone != todo.isDone())
        todo.finishedAt = isDone ? std::optional(now) : std::nullopt;
}

bool allAreDone(const Todo &todo)
{
    return std::all_of(
        todo.executors.begin(), todo.executors.end(), [](const TodoExecutor &executor) { return executor.isDone; });
}

// Those who were executors before keep their isDone.
QList<TodoExecutor> executorsOf(const QList<UnionId> &people, const Todo &before)
{
    QList<TodoExecutor> executors;
    for (const UnionId &person : people) {
        const TodoExecutor *same = before.executor(person);
        executors.append({ person, same && same->isDone });
    }
    return executors;
}

} // namespace

bool TodoService::isDoneFor(const Todo &todo, const UnionId &person)
{
    const TodoExecutor *executor = todo.executor(person);
    return executor ? executor->isDone : todo.isDone();
}

Result<Todo> TodoService::create(const TodoActor &actor, const TodoDraft &draft)
{
    if (!draft.creator.isEmpty() && draft.creator != actor.owner) {
        return fail(Errors::TodoRequestInvalid,
            u"creatorId %1 is not the union id in the path"_s.arg(draft.creator.value.left(60)));
    }
    if (auto known = checkPeople(actor, draft.executors, u"executorIds"_s); !known)
        return fail(known.error());
    if (auto known = checkPeople(actor, draft.participants, u"participantIds"_s); !known)
        return fail(known.error());
    if (!draft.sourceId.isEmpty()) {
        const auto same = m_platform.todoStore().findBySource(actor.corpId, actor.clientId, draft.sourceId);
        if (!same)
            return fail(same.error());
        if (*same)
            return fail(Errors::TodoExists, u"sourceId is that of %1"_s.arg((*same)->id));
    }
    Todo todo;
    todo.id = u"task"_s + m_platform.entropy().letters(20);
    todo.corpId = actor.corpId;
    todo.clientId = actor.clientId;
    todo.sourceId = draft.sourceId;
    todo.subject = draft.subject;
    todo.description = draft.description;
    todo.creator = actor.owner;
    todo.modifier = actor.owner;
    todo.createdAt = m_platform.clock().now();
    todo.modifiedAt = todo.createdAt;
    todo.dueAt = draft.dueAt;
    todo.priority = draft.priority;
    todo.type = draft.type;
    todo.isForExecutorsOnly = draft.isForExecutorsOnly;
    todo.more = draft.more;
    todo.executors = executorsOf(draft.executors, {});
    todo.participants = draft.participants;
    if (auto added = m_platform.todoStore().add(todo); !added)
        return fail(added.error());
    recordChange(actor, u"create"_s, todo);
    return todo;
}

Result<Todo> TodoService::get(const TodoActor &actor, const QString &id)
{
    const auto found = m_platform.todoStore().find(actor.corpId, id);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Errors::TodoNotFound, u"there is no %1 in %2"_s.arg(id.left(60), actor.corpId.value));
    if (!isVisibleTo(**found, actor.owner))
        return fail(Errors::TodoNotFound, u"%1 is not named in %2"_s.arg(actor.owner.value, id));
    return **found;
}

Result<Todo> TodoService::getBySourceId(const TodoActor &actor, const QString &sourceId)
{
    const auto found = m_platform.todoStore().findBySource(actor.corpId, actor.clientId, sourceId);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Errors::TodoNotFound, u"there is none with sourceId %1"_s.arg(sourceId.left(60)));
    return get(actor, (*found)->id);
}

Result<TodoPage> TodoService::query(const TodoActor &actor, const TodoQuery &query)
{
    const auto after = parseToken(query.nextToken);
    if (!after)
        return fail(after.error());
    auto todos = m_platform.todoStore().of(actor.corpId, actor.owner);
    if (!todos)
        return fail(todos.error());
    const Instant now = m_platform.clock().now();
    todos->removeIf([&](const Todo &todo) { return !matches(todo, actor.owner, query, now); });
    const auto comesBefore = [&](const ListPosition &a, const ListPosition &b) {
        return query.isAscending ? a < b : b < a;
    };
    std::sort(todos->begin(), todos->end(), [&](const Todo &a, const Todo &b) {
        return comesBefore(positionOf(a, query.order), positionOf(b, query.order));
    });
    TodoPage page;
    page.total = todos->size();
    for (const Todo &todo : std::as_const(*todos)) {
        const ListPosition position = positionOf(todo, query.order);
        if (*after && !comesBefore(**after, position))
            continue;
        if (page.todos.size() == pageSize) {
            page.nextToken = toToken(positionOf(page.todos.last(), query.order));
            break;
        }
        page.todos.append(todo);
    }
    return page;
}

Result<void> TodoService::update(const TodoActor &actor, const QString &id, const TodoChange &change)
{
    auto todo = getOwn(actor, id);
    if (!todo)
        return fail(todo.error());
    if (auto known = checkPeople(actor, change.executors.value_or(QList<UnionId>()), u"executorIds"_s); !known)
        return known;
    if (auto known = checkPeople(actor, change.participants.value_or(QList<UnionId>()), u"participantIds"_s); !known)
        return known;
    if (change.subject)
        todo->subject = *change.subject;
    if (change.description)
        todo->description = *change.description;
    if (change.dueAt)
        todo->dueAt = change.dueAt;
    if (change.executors) {
        todo->executors = executorsOf(*change.executors, *todo);
        if (!todo->executors.isEmpty())
            setDone(*todo, allAreDone(*todo), m_platform.clock().now());
    }
    if (change.participants)
        todo->participants = *change.participants;
    if (change.isDone) {
        for (TodoExecutor &executor : todo->executors)
            executor.isDone = *change.isDone;
        setDone(*todo, *change.isDone, m_platform.clock().now());
    }
    for (auto it = change.more.begin(); it != change.more.end(); ++it)
        todo->more.insert(it.key(), it.value());
    if (auto stored = store(actor, *todo); !stored)
        return stored;
    recordChange(actor, u"update"_s, *todo);
    return {};
}

Result<void> TodoService::setExecutorStatus(
    const TodoActor &actor, const QString &id, const QList<TodoExecutor> &status)
{
    auto todo = getOwn(actor, id);
    if (!todo)
        return fail(todo.error());
    for (const TodoExecutor &given : status) {
        const auto executor = std::find_if(todo->executors.begin(), todo->executors.end(),
            [&](const TodoExecutor &each) { return each.person == given.person; });
        if (executor == todo->executors.end()) {
            return fail(
                Errors::TodoRequestInvalid, u"%1 is not an executor of %2"_s.arg(given.person.value.left(60), id));
        }
        executor->isDone = given.isDone;
    }
    setDone(*todo, allAreDone(*todo), m_platform.clock().now());
    if (auto stored = store(actor, *todo); !stored)
        return stored;
    recordChange(actor, u"executorStatus"_s, *todo);
    return {};
}

Result<void> TodoService::remove(const TodoActor &actor, const QString &id)
{
    const auto todo = getOwn(actor, id);
    // TodoOfOtherApp is not among the documented errors of deleting.
    if (!todo && todo.error().code == Errors::TodoOfOtherApp)
        return fail(Errors::TodoNotFound, todo.error().detail);
    if (!todo)
        return fail(todo.error());
    if (auto removed = m_platform.todoStore().remove(*todo); !removed)
        return removed;
    recordChange(actor, u"delete"_s, *todo);
    return {};
}

Result<void> TodoService::checkPeople(const TodoActor &actor, const QList<UnionId> &people, const QString &key) const
{
    for (const UnionId &person : people) {
        // The owner of a personal to-do may be in no organisation.
        if (person == actor.owner)
            continue;
        const User *user = m_platform.directory().userByUnionId(person.value);
        if (!user || !user->memberOf.contains(actor.corpId)) {
            return fail(Errors::TodoRequestInvalid,
                u"%1: %2 is nobody's union id in %3"_s.arg(key, person.value.left(60), actor.corpId.value));
        }
    }
    return {};
}

// Fails with TodoOfOtherApp when another app has created it.
Result<Todo> TodoService::getOwn(const TodoActor &actor, const QString &id)
{
    auto todo = get(actor, id);
    if (todo && todo->clientId != actor.clientId)
        return fail(Errors::TodoOfOtherApp, u"%1 was made by %2"_s.arg(id, todo->clientId.value));
    return todo;
}

Result<void> TodoService::store(const TodoActor &actor, Todo todo)
{
    todo.modifier = actor.owner;
    todo.modifiedAt = m_platform.clock().now();
    return m_platform.todoStore().update(todo);
}

void TodoService::recordChange(const TodoActor &actor, const QString &action, const Todo &todo)
{
    m_platform.record(actor.call,
        Events::TodoChanged { .action = action,
            .taskId = todo.id,
            .subject = todo.subject.left(100),
            .clientId = actor.clientId.value,
            .by = actor.owner.value,
            .done = todo.isDone() });
}

} // namespace MiniHost
