// SPDX-License-Identifier: MIT
#include "bridge/jsapi/params.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

QString textOf(const QJsonObject &params, std::initializer_list<QLatin1StringView> names, const QString &fallback)
{
    for (const QLatin1StringView name : names) {
        const QJsonValue value = params.value(name);
        if (value.isString() && !value.toString().isEmpty())
            return value.toString();
        if (value.isDouble())
            return QString::number(value.toDouble(), 'g', 15);
    }
    return fallback;
}

QJsonArray listOf(const QJsonObject &params, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        if (params.value(name).isArray())
            return params.value(name).toArray();
    }
    return {};
}

QStringList textsOf(const QJsonArray &list)
{
    QStringList texts;
    for (const QJsonValue &value : list)
        texts += value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
    return texts;
}

QJsonArray toArray(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

bool flagOf(const QJsonObject &params, QLatin1StringView name, bool fallback)
{
    const QJsonValue value = params.value(name);
    if (value.isBool())
        return value.toBool();
    if (value.isDouble())
        return value.toDouble() != 0;
    if (value.isString())
        return value.toString() == "true"_L1 || value.toString() == "1"_L1;
    return fallback;
}

int numberOf(const QJsonObject &params, QLatin1StringView name, int fallback)
{
    const QJsonValue value = params.value(name);
    bool isNumber = false;
    const int number = value.isString() ? value.toString().toInt(&isNumber) : value.toInt(fallback);
    return value.isString() && !isNumber ? fallback : number;
}

} // namespace MiniHost
