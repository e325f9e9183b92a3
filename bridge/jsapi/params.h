// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace MiniHost {

// A page's arguments, which come in two spellings: of dd.biz.x.y and of dd.y (docs/dingtalk/protocol.md §4.3). The first of the
// names that is there counts.
QString textOf(
    const QJsonObject &params, std::initializer_list<QLatin1StringView> names, const QString &otherwise = {});
QJsonArray listOf(const QJsonObject &params, std::initializer_list<QLatin1StringView> names);
QStringList textsOf(const QJsonArray &list); // numbers as texts
QJsonArray toArray(const QStringList &texts);
bool flagOf(const QJsonObject &params, QLatin1StringView name, bool otherwise); // true, 1, "true", "1"
int numberOf(const QJsonObject &params, QLatin1StringView name, int otherwise);

} // namespace MiniHost
