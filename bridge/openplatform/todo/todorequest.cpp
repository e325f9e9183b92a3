// SPDX-License-Identifier: MIT
#include "bridge/openplatform/todo/todorequest.h"

#include "bridge/core/errors/todos.h"
#include "bridge/openplatform/core/requestbody.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr qsizetype maxSubject = 1024;
constexpr qsizetype maxDescription = 4096;
constexpr qsizetype maxLink = 1024;         // bytes
constexpr qsizetype maxPeopleOfDraft = 100; // documented as advice; that more is refused is inferred
constexpr qsizetype maxPeople = 1000;       // of an update
constexpr int defaultPriority = 20;         // inferred

using Body = RequestBody;

// Required since 1 February 2024 (docs/dingtalk/protocol.md §5.5).
void checkDetailUrl(Body &body)
{
    const QJsonObject detailUrl = body.value("detailUrl"_L1).toObject();
    bool hasLink = false;
    for (const QString &key : { u"appUrl"_s, u"pcUrl"_s }) {
        const QString link = detailUrl.value(key).toString();
        hasLink |= !link.isEmpty();
        if (link.toUtf8().size() > maxLink)
            body.refuse(u"detailUrl.%1 has more than %2 bytes"_s.arg(key).arg(maxLink));
    }
    if (!hasLink)
        body.refuse(Errors::TodoLinkMissing, u"detailUrl needs an appUrl or a pcUrl"_s);
}

void checkNotifyConfigs(Body &body)
{
    const QJsonObject configs = body.value("notifyConfigs"_L1).toObject();
    const auto check = [&](QLatin1StringView key, const QStringList &choices) {
        if (configs.contains(key) && !choices.contains(configs.value(key).toString()))
            body.refuse(u"notifyConfigs.%1 must be one of %2, as a string"_s.arg(key, choices.join(u", "_s)));
    };
    check("dingNotify"_L1, { u"1"_s, u"0"_s });
    check("sendTodoApn"_L1, { u"true"_s, u"false"_s });
    check("sendAssistantChat"_L1, { u"true"_s, u"false"_s });
}

int readPriority(Body &body)
{
    if (!body.has("priority"_L1))
        return defaultPriority;
    const int priority = body.value("priority"_L1).toInt();
    if (!QList<int> { 10, 20, 30, 40 }.contains(priority))
        body.refuse(u"priority must be 10, 20, 30 or 40"_s);
    return priority;
}

QList<QStringList> readRoles(Body &body)
{
    static const QStringList known { u"executor"_s, u"creator"_s, u"participant"_s };
    QList<QStringList> roles;
    if (body.has("roleTypes"_L1) && !body.value("roleTypes"_L1).isArray())
        body.refuse(u"roleTypes must be a list of lists"_s);
    for (const QJsonValue &either : body.value("roleTypes"_L1).toArray()) {
        QStringList all;
        for (const QJsonValue &role : either.toArray()) {
            if (!known.contains(role.toString()))
                body.refuse(u"roleTypes must hold %1"_s.arg(known.join(u", "_s)));
            all += role.toString();
        }
        if (all.isEmpty())
            body.refuse(u"roleTypes must be a list of lists"_s);
        roles.append(all);
    }
    return roles;
}

TodoQuery::Order readOrder(Body &body)
{
    const QString word = body.choice("orderBy"_L1, allWords<TodoQuery::Order>(), {});
    return fromWord<TodoQuery::Order>(word).value_or(TodoQuery::Order::Created);
}

// What the to-dos of an app and of a person have in common.
TodoDraft readTask(Body &body)
{
    TodoDraft draft;
    draft.subject = body.text("subject"_L1, maxSubject, Errors::TodoSubjectTooLong).value_or(QString());
    if (draft.subject.trimmed().isEmpty())
        body.refuse(u"subject is required"_s);
    draft.description = body.text("description"_L1, maxDescription, Errors::TodoDescriptionTooLong).value_or(QString());
    draft.dueAt = body.time("dueTime"_L1, Errors::TodoDueTimeInvalid);
    draft.executors =
        body.people("executorIds"_L1, maxPeopleOfDraft, Errors::TodoTooManyExecutors).value_or(QList<UnionId>());
    draft.participants =
        body.people("participantIds"_L1, maxPeopleOfDraft, Errors::TodoTooManyParticipants).value_or(QList<UnionId>());
    return draft;
}

} // namespace

Result<TodoDraft> TodoDraft::parse(const QJsonObject &object)
{
    Body body(object, Errors::TodoRequestInvalid);
    TodoDraft draft = readTask(body);
    draft.sourceId = body.text("sourceId"_L1).value_or(QString());
    draft.creator = { body.text("creatorId"_L1).value_or(QString()) };
    draft.priority = readPriority(body);
    draft.type = body.choice("todoType"_L1, { u"TODO"_s, u"READ"_s }, u"TODO"_s);
    draft.isForExecutorsOnly = body.flag("isOnlyShowExecutor"_L1).value_or(false);
    using enum QJsonValue::Type;
    draft.more = body.unchanged({ { "detailUrl"_L1, Object }, { "notifyConfigs"_L1, Object },
        { "contentFieldList"_L1, Array }, { "bizCategoryId"_L1, String }, { "actionList"_L1, Array },
        { "reminderTimeStamp"_L1, Double }, { "remindNotifyConfigs"_L1, Object } });
    checkNotifyConfigs(body);
    checkDetailUrl(body);
    return body.checked(draft);
}

// The members of a personal to-do: no detailUrl is asked for (docs/dingtalk/protocol.md §5.5).
Result<TodoDraft> TodoDraft::parsePersonal(const QJsonObject &object)
{
    Body body(object, Errors::TodoRequestInvalid);
    TodoDraft draft = readTask(body);
    draft.priority = defaultPriority;
    draft.type = u"TODO"_s;
    draft.more =
        body.unchanged({ { "notifyConfigs"_L1, QJsonValue::Object }, { "reminderTimeStamp"_L1, QJsonValue::Double } });
    checkNotifyConfigs(body);
    return body.checked(draft);
}

Result<TodoChange> TodoChange::parse(const QJsonObject &object)
{
    Body body(object, Errors::TodoRequestInvalid);
    TodoChange change;
    change.subject = body.text("subject"_L1, maxSubject, Errors::TodoSubjectTooLong);
    if (change.subject && change.subject->trimmed().isEmpty())
        body.refuse(u"subject cannot be empty"_s);
    change.description = body.text("description"_L1, maxDescription, Errors::TodoDescriptionTooLong);
    change.dueAt = body.time("dueTime"_L1, Errors::TodoDueTimeInvalid);
    change.isDone = body.flag("done"_L1);
    change.executors = body.people("executorIds"_L1, maxPeople, Errors::TodoTooManyExecutors);
    change.participants = body.people("participantIds"_L1, maxPeople, Errors::TodoTooManyParticipants);
    change.more = body.unchanged({ { "contentFieldList"_L1, QJsonValue::Array } });
    return body.checked(change);
}

Result<TodoQuery> TodoQuery::parse(const QJsonObject &object)
{
    Body body(object, Errors::TodoRequestInvalid);
    TodoQuery query;
    query.isDone = body.flag("isDone"_L1);
    query.roles = readRoles(body);
    query.type = body.choice("todoType"_L1, { u"TODO"_s, u"READ"_s }, {});
    query.dueFrom = body.time("fromDueTime"_L1, Errors::TodoRequestInvalid);
    query.dueTo = body.time("toDueTime"_L1, Errors::TodoRequestInvalid);
    query.isRecycled = body.flag("isRecycled"_L1).value_or(false);
    query.order = readOrder(body);
    query.isAscending = body.choice("orderDirection"_L1, { u"asc"_s, u"desc"_s }, u"desc"_s) == "asc"_L1;
    // A number is accepted too, since hand-written clients send one.
    const QJsonValue token = body.value("nextToken"_L1);
    query.nextToken = token.isDouble() ? QString::number(token.toInteger()) : token.toString();
    return body.checked(query);
}

Result<QList<TodoExecutor>> parseExecutorStatus(const QJsonObject &object)
{
    Body body(object, Errors::TodoRequestInvalid);
    QList<TodoExecutor> all;
    const QJsonArray list = body.value("executorStatusList"_L1).toArray();
    if (list.isEmpty())
        body.refuse(u"executorStatusList must be a list of {id, isDone}"_s);
    if (list.size() > maxPeople)
        body.refuse(Errors::TodoTooManyExecutors, u"executorStatusList names more than %1"_s.arg(maxPeople));
    for (const QJsonValue &each : list) {
        const TodoExecutor executor { { each["id"_L1].toString() }, each["isDone"_L1].toBool() };
        if (executor.person.isEmpty() || !each["isDone"_L1].isBool())
            body.refuse(u"executorStatusList must be a list of {id, isDone}"_s);
        all.append(executor);
    }
    return body.checked(all);
}

} // namespace MiniHost
