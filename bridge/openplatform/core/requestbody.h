// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/core/result.h"
#include "bridge/openplatform/store/unionid.h"

#include <cmath>
#include <optional>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace MiniHost {

// Reads the members of a request and keeps the first fault, so that the reading code needs no check after each member.
class RequestBody
{
public:
    // `invalid`: the error for what has no error of its own. `object` must live as long as this object.
    RequestBody(const QJsonObject &object, ErrorCode invalid)
        : m_object(object)
        , m_invalid(invalid)
    {
    }

    const std::optional<Fault> &fault() const { return m_fault; }
    void refuse(ErrorCode code, const QString &cause)
    {
        if (!m_fault)
            m_fault = Fault { code, cause };
    }
    void refuse(const QString &cause) { refuse(m_invalid, cause); }

    QJsonValue value(QLatin1StringView key) const { return m_object.value(key); }
    bool has(QLatin1StringView key) const { return !value(key).isNull() && !value(key).isUndefined(); }

    std::optional<QString> text(QLatin1StringView key)
    {
        if (!has(key))
            return std::nullopt;
        if (!value(key).isString())
            refuse(QStringLiteral("%1 must be a string").arg(key));
        return value(key).toString();
    }
    std::optional<QString> text(QLatin1StringView key, qsizetype limit, ErrorCode tooLong)
    {
        const auto found = text(key);
        if (found && found->size() > limit)
            refuse(tooLong, QStringLiteral("%1 has %2 characters, at most %3").arg(key).arg(found->size()).arg(limit));
        return found;
    }
    QString choice(QLatin1StringView key, const QStringList &choices, const QString &fallback)
    {
        const QString found = text(key).value_or(QString());
        if (found.isEmpty())
            return fallback;
        if (!choices.contains(found))
            refuse(QStringLiteral("%1 must be one of %2").arg(key, choices.join(QLatin1StringView(", "))));
        return found;
    }
    std::optional<bool> flag(QLatin1StringView key)
    {
        if (!has(key))
            return std::nullopt;
        if (!value(key).isBool())
            refuse(QStringLiteral("%1 must be true or false").arg(key));
        return value(key).toBool();
    }
    // Milliseconds since 1970. A number that is too small for that is refused, since it is probably in seconds (inferred).
    std::optional<Instant> time(QLatin1StringView key, ErrorCode invalid)
    {
        if (!has(key))
            return std::nullopt;
        const double ms = value(key).toDouble(-1);
        if (ms < 1e11 || ms > 1e14 || std::floor(ms) != ms)
            refuse(invalid, QStringLiteral("%1 must be milliseconds since 1970").arg(key));
        return instantFromMs(static_cast<qint64>(ms));
    }
    std::optional<QList<UnionId>> people(QLatin1StringView key, qsizetype limit, ErrorCode tooMany)
    {
        if (!has(key))
            return std::nullopt;
        QList<UnionId> people;
        if (!value(key).isArray())
            refuse(QStringLiteral("%1 must be a list of union ids").arg(key));
        for (const QJsonValue &each : value(key).toArray()) {
            const UnionId person { each.toString() };
            if (person.isEmpty())
                refuse(QStringLiteral("%1 must hold union ids").arg(key));
            if (!people.contains(person))
                people.append(person);
        }
        if (people.size() > limit || value(key).toArray().size() > limit)
            refuse(tooMany, QStringLiteral("%1 names more than %2").arg(key).arg(limit));
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
                refuse(QStringLiteral("%1 has the wrong type").arg(key));
            unchanged.insert(key, value(key));
        }
        return unchanged;
    }

    // Fails with the first fault; `value` otherwise.
    template<typename T>
    Result<T> checked(T value) const
    {
        if (m_fault)
            return fail(*m_fault);
        return value;
    }

private:
    const QJsonObject &m_object;
    const ErrorCode m_invalid;
    std::optional<Fault> m_fault;
};

} // namespace MiniHost
