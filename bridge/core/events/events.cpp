// SPDX-License-Identifier: MIT
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/client.h"
#include "bridge/core/events/consent.h"
#include "bridge/core/events/faults.h"
#include "bridge/core/events/host.h"
#include "bridge/core/events/http.h"
#include "bridge/core/events/page.h"
#include "bridge/core/events/todos.h"
#include "bridge/core/events/tokens.h"
#include "bridge/core/journal.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost::Events {
namespace {

QJsonValue toJson(const QString &text)
{
    return text;
}

QJsonValue toJson(qint64 number)
{
    return number;
}

QJsonValue toJson(double number)
{
    return number;
}

QJsonValue toJson(bool flag)
{
    return flag;
}

QJsonValue toJson(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QJsonValue toJson(const QJsonObject &object)
{
    return object;
}

QJsonValue toJson(const ShownAddress &address)
{
    return address;
}

QJsonValue toJson(Instant at)
{
    return toIso(at);
}

void take(const QJsonValue &value, QString &text)
{
    text = value.toString();
}

void take(const QJsonValue &value, qint64 &number)
{
    number = value.toInteger();
}

void take(const QJsonValue &value, double &number)
{
    number = value.toDouble();
}

void take(const QJsonValue &value, bool &flag)
{
    flag = value.toBool();
}

void take(const QJsonValue &value, QStringList &texts)
{
    const QJsonArray list = value.toArray();
    for (const QJsonValue &text : list)
        texts += text.toString();
}

void take(const QJsonValue &value, QJsonObject &object)
{
    object = value.toObject();
}

void take(const QJsonValue &value, ShownAddress &address)
{
    address = ShownAddress::asKept(value.toString());
}

void take(const QJsonValue &value, Instant &at)
{
    at = instantFromIso(value.toString());
}

template<typename T>
void take(const QJsonValue &value, std::optional<T> &member)
{
    if (!value.isUndefined())
        take(value, member.emplace());
}

// "signed_" → "signed"
QLatin1StringView jsonName(const char *member)
{
    QLatin1StringView name(member);
    if (name.endsWith('_'_L1))
        name.chop(1);
    return name;
}

} // namespace

#define GROUP(group, zh, en)
#define ALWAYS(member, type, meaning) json.insert(jsonName(#member), toJson(member));
#define FILLED ALWAYS
#define SOMETIMES(member, type, meaning)                                                                               \
    if (member)                                                                                                        \
        json.insert(jsonName(#member), toJson(*member));
#define WHEN_TRUE(member, meaning)                                                                                     \
    if (member)                                                                                                        \
        json.insert(jsonName(#member), true);
#define ANY(member, meaning) json.insert(jsonName(#member), member);
#define EVENT(event, zh, en, ...)                                                                                      \
    QJsonObject event::toDetail() const                                                                                \
    {                                                                                                                  \
        QJsonObject json;                                                                                              \
        __VA_ARGS__                                                                                                    \
        return json;                                                                                                   \
    }
#include "bridge/core/events/all.def"

#include "bridge/core/events/end.def"

#define GROUP(group, zh, en)
#define ALWAYS(member, type, meaning) take(entry.detail[jsonName(#member)], event.member);
#define FILLED ALWAYS
#define SOMETIMES ALWAYS
#define WHEN_TRUE(member, meaning) take(entry.detail[jsonName(#member)], event.member);
#define ANY(member, meaning) event.member = entry.detail[jsonName(#member)];
#define EVENT(name, zh, en, ...)                                                                                       \
    std::optional<name> name::read(const JournalEntry &entry)                                                          \
    {                                                                                                                  \
        if (entry.kind != Kind)                                                                                        \
            return std::nullopt;                                                                                       \
        name event {};                                                                                                 \
        __VA_ARGS__                                                                                                    \
        return event;                                                                                                  \
    }
#include "bridge/core/events/all.def"

#include "bridge/core/events/end.def"

} // namespace MiniHost::Events
