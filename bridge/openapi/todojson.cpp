// SPDX-License-Identifier: MIT
#include "bridge/openapi/todojson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

void insertTime(QJsonObject &object, QLatin1StringView key, const std::optional<Instant> &time)
{
    if (time)
        object.insert(key, toMs(*time));
}

// The members of both tasks and cards.
QJsonObject common(const Todo &todo)
{
    QJsonObject object { { "subject"_L1, todo.subject }, { "creatorId"_L1, todo.creator.value },
        { "createdTime"_L1, toMs(todo.createdAt) }, { "modifiedTime"_L1, toMs(todo.modifiedAt) },
        { "priority"_L1, todo.priority }, { "bizTag"_L1, todo.clientId.value },
        { "detailUrl"_L1, todo.more.value("detailUrl"_L1) } };
    insertTime(object, "dueTime"_L1, todo.dueAt);
    if (!todo.sourceId.isEmpty())
        object.insert("sourceId"_L1, todo.sourceId);
    return object;
}

} // namespace

QJsonObject toTaskJson(const Todo &todo, const QString &requestId)
{
    QJsonArray executors;
    for (const TodoExecutor &executor : todo.executors)
        executors.append(executor.person.value);
    QJsonArray participants;
    for (const UnionId &person : todo.participants)
        participants.append(person.value);
    QJsonObject object = common(todo);
    object.insert("id"_L1, todo.id);
    object.insert("description"_L1, todo.description);
    object.insert("modifierId"_L1, todo.modifier.value);
    object.insert("source"_L1, todo.clientId.value);
    object.insert("done"_L1, todo.isDone());
    object.insert("executorIds"_L1, executors);
    object.insert("participantIds"_L1, participants);
    object.insert("isOnlyShowExecutor"_L1, todo.isForExecutorsOnly);
    object.insert("startTime"_L1, toMs(todo.createdAt)); // inferred: the request has none
    object.insert("requestId"_L1, requestId);
    insertTime(object, "finishTime"_L1, todo.finishedAt);
    for (const QString &key : { u"contentFieldList"_s, u"notifyConfigs"_s }) {
        if (todo.more.contains(key))
            object.insert(key, todo.more.value(key));
    }
    return object;
}

QJsonObject toCardJson(const Todo &todo, const UnionId &reader)
{
    QJsonObject object = common(todo);
    object.insert("taskId"_L1, todo.id);
    object.insert("isDone"_L1, TodoService::isDoneFor(todo, reader));
    object.insert("todoType"_L1, todo.type);
    return object;
}

QJsonObject toJson(const TodoPage &page, const UnionId &reader)
{
    QJsonArray cards;
    for (const Todo &todo : page.todos)
        cards.append(toCardJson(todo, reader));
    return { { "todoCards"_L1, cards },
        { "nextToken"_L1, page.nextToken.isEmpty() ? QJsonValue() : QJsonValue(page.nextToken) } };
}

} // namespace MiniHost
