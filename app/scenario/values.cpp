// SPDX-License-Identifier: MIT
#include "app/scenario/values.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

const QRegularExpression &placeholder()
{
    static const QRegularExpression expression(u"\\$\\{([^}]*)\\}"_s);
    return expression;
}

} // namespace

QString Values::fill(const QString &text) const
{
    QString filled;
    qsizetype from = 0;
    for (auto it = placeholder().globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        filled += QStringView(text).sliced(from, match.capturedStart() - from);
        filled += m_values.value(match.captured(1), match.captured(0));
        from = match.capturedEnd();
    }
    return filled + text.mid(from);
}

QJsonValue Values::fill(const QJsonValue &value) const
{
    if (value.isString())
        return fill(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            array.append(fill(item));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            *it = fill(QJsonValue(*it));
        return object;
    }
    return value;
}

QStringList Values::namesIn(const QJsonValue &value)
{
    QStringList names;
    if (value.isString()) {
        for (auto it = placeholder().globalMatch(value.toString()); it.hasNext();)
            names += it.next().captured(1);
    } else if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            names += namesIn(item);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QJsonValue &item : object)
            names += namesIn(item);
    }
    return names;
}

} // namespace MiniHost
