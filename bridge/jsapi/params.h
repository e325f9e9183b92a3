// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace MiniHost {

// Readers of a page's arguments. Many have two names, one of dd.biz.x.y and one of dd.y (docs/dingtalk/protocol.md §4.3): the first of
// `names` that is present is used.
QString textOf(const QJsonObject &params, std::initializer_list<QLatin1StringView> names, const QString &fallback = {});
QJsonArray listOf(const QJsonObject &params, std::initializer_list<QLatin1StringView> names);
QStringList textsOf(const QJsonArray &list); // numbers are converted to text
QJsonArray toArray(const QStringList &texts);
bool flagOf(const QJsonObject &params, QLatin1StringView name, bool fallback); // true, 1, "true", "1"
int numberOf(const QJsonObject &params, QLatin1StringView name, int fallback);

} // namespace MiniHost
