// SPDX-License-Identifier: MIT
#include "bridge/openplatform/todo/todorequest.h"

#include "bridge/core/errors/todos.h"

#include <cmath>
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
// Reads the members of a request and keeps the first fault, so that the reading code needs no check after each member.
class Body
{
public:
    explicit Body(const QJsonObject &object)
        : m_object(object)
    {
    }

    const std::optional<Fault> &fault() const { return m_fault; }
    void refuse(ErrorCode code, const QString &cause)
    {
        if (!m_fault)
            m_fault = Fault { code, cause };
    }
    void refuse(const QString &cause) { refuse(Errors::TodoRequestInvalid, cause); }

    QJsonValue value(QLatin1StringView key) const { return m_object.value(key); }
    bool has(QLatin1StringView key) const { return !value(key).isNull() && !value(key).isUndefined(); }

    std::optional<QString> text(QLatin1StringView key)
    {
        if (!has(key))
            return std::nullopt;
        if (!value(key).isString())
            refuse(u"%1 must be a string"_s.arg(key));
        return value(key).toString();
    }
    std::optional<QString> text(QLatin1StringView key, qsizetype limit, ErrorCode tooLong)
    {
        const auto found = text(key);
        if (found && found->size() > limit)
            refuse(tooLong, u"%1 has %2 characters, at most %3"_s.arg(key).arg(found->size()).arg(limit));
        return found;
    }
    QString choice(QLatin1StringView key, const QStringList &choices, const QString &fallback)
    {
        const QString found = text(key).value_or(QString());
        if (found.isEmpty())
            return fallback;
        if (!choices.contains(found))
            refuse(u"%1 must be one of %2"_s.arg(key, choices.join(u", "_s)));
        return found;
    }
    std::optional<bool> flag(QLatin1StringView key)
    {
        if (!has(key))
            return std::nullopt;
        if (!value(key).isBool())
            refuse(u"%1 must be true or false"_s.arg(key));
        return value(key).toBool();
    }
    // Milliseconds since 1970. A number that is too small for that is refused, since it is probably in seconds (inferred).
    std::optional<Instant> time(QLatin1StringView key, ErrorCode invalid)
    {
        if (!has(key))
            return std::nullopt;
        const double ms = value(key).toDouble(-1);
        if (ms < 1e11 || ms > 1e14 || std::floor(ms) != ms)
            refuse(invalid, u"%1 must be milliseconds since 1970"_s.arg(key));
        return instantFromMs(static_cast<qint64>(ms));
    }
    std::optional<QList<UnionId>> people(QLatin1StringView key, qsizetype limit, ErrorCode tooMany)
    {
        if (!has(key))
            return std::nullopt;
        QList<UnionId> people;
        if (!value(key).isArray())
            refuse(u"%1 must be a list of union ids"_s.arg(key));
        for (const QJsonValue &each : value(key).toArray()) {
            const UnionId person { each.toString() };
            if (person.isEmpty())
                refuse(u"%1 must hold union ids"_s.arg(key));
            if (!people.contains(person))
                people.append(person);
        }
        if (people.size() > limit || value(key).toArray().size() > limit)
            refuse(tooMany, u"%1 names more than %2"_s.arg(key).arg(limit));
        return people;
    }
    // Members that are stored and returned unchanged; only their type is checked.
    QJsonObject unchanged(const QList<std::pair<QLatin1StringView, QJsonValue::Type>> &members)
    {
        QJsonObject unchanged;
        for (const auto &[key, type] : members) {
            if (!has(key))
                continue;
            if (value(key).type() != type)
                refuse(u"%1 has the wrong type"_s.arg(key));
            unchanged.insert(key, value(key));
        }
        return unchanged;
    }

private:
    const QJsonObject &m_object;
    std::optional<Fault> m_fault;
};

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

template<typename T>
Result<T> checked(const Body &body, T value)
{
    if (body.fault())
        return fail(*body.fault());
    return value;
}

} // namespace

Result<TodoDraft> TodoDraft::parse(const QJsonObject &object)
{
    Body body(object);
    TodoDraft draft;
    draft.subject = body.text("subject"_L1, maxSubject, Errors::TodoSubjectTooLong).value_or(QString());
    if (draft.subject.isEmpty())
        body.refuse(u"subject is required"_s);
    draft.description = body.text("description"_L1, maxDescription, Errors::TodoDescriptionTooLong).value_or(QString());
    draft.sourceId = body.text("sourceId"_L1).value_or(QString());
    draft.creator = { body.text("creatorId"_L1).value_or(QString()) };
    draft.dueAt = body.time("dueTime"_L1, Errors::TodoDueTimeInvalid);
    draft.executors =
        body.people("executorIds"_L1, maxPeopleOfDraft, Errors::TodoTooManyExecutors).value_or(QList<UnionId>());
    draft.participants =
        body.people("participantIds"_L1, maxPeopleOfDraft, Errors::TodoTooManyParticipants).value_or(QList<UnionId>());
    draft.priority = readPriority(body);
    draft.type = body.choice("todoType"_L1, { u"TODO"_s, u"READ"_s }, u"TODO"_s);
    draft.isForExecutorsOnly = body.flag("isOnlyShowExecutor"_L1).value_or(false);
    using enum QJsonValue::Type;
    draft.more = body.unchanged({ { "detailUrl"_L1, Object }, { "notifyConfigs"_L1, Object },
        { "contentFieldList"_L1, Array }, { "bizCategoryId"_L1, String }, { "actionList"_L1, Array },
        { "reminderTimeStamp"_L1, Double }, { "remindNotifyConfigs"_L1, Object } });
    checkNotifyConfigs(body);
    checkDetailUrl(body);
    return checked(body, draft);
}

Result<TodoChange> TodoChange::parse(const QJsonObject &object)
{
    Body body(object);
    TodoChange change;
    change.subject = body.text("subject"_L1, maxSubject, Errors::TodoSubjectTooLong);
    if (change.subject && change.subject->isEmpty())
        body.refuse(u"subject cannot be empty"_s);
    change.description = body.text("description"_L1, maxDescription, Errors::TodoDescriptionTooLong);
    change.dueAt = body.time("dueTime"_L1, Errors::TodoDueTimeInvalid);
    change.isDone = body.flag("done"_L1);
    change.executors = body.people("executorIds"_L1, maxPeople, Errors::TodoTooManyExecutors);
    change.participants = body.people("participantIds"_L1, maxPeople, Errors::TodoTooManyParticipants);
    change.more = body.unchanged({ { "contentFieldList"_L1, QJsonValue::Array } });
    return checked(body, change);
}

Result<TodoQuery> TodoQuery::parse(const QJsonObject &object)
{
    Body body(object);
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
    return checked(body, query);
}

Result<QList<TodoExecutor>> parseExecutorStatus(const QJsonObject &object)
{
    Body body(object);
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
    return checked(body, all);
}

} // namespace MiniHost
