// SPDX-License-Identifier: MIT
#include "bridge/jsapi/apitable.h"

#include "bridge/core/errors/jsapis.h"
#include "bridge/core/nearestname.h"
#include "bridge/core/readfile.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace MiniHost {

ApiTable::ApiTable()
{
    const QJsonObject table = QJsonDocument::fromJson(readResource(u":/minihost/jsapi-names.json"_s)).object();
    if (table.isEmpty())
        qFatal("jsapi-names.json is damaged");
    for (const QLatin1StringView part : { "sdk"_L1, "own"_L1 }) {
        const QJsonObject names = table.value(part).toObject();
        for (auto name = names.begin(); name != names.end(); ++name) {
            auto &since = m_since[name.key()];
            const QJsonObject clients = name.value().toObject();
            for (auto client = clients.begin(); client != clients.end(); ++client)
                since[clientPlatformFromString(client.key()).value()] = client.value().toString();
        }
        if (part == "sdk"_L1)
            m_sdkNames = names.keys();
    }
    const QJsonArray needConfig = table.value("needConfig"_L1).toArray();
    for (const QJsonValue &pattern : needConfig)
        m_needConfig += pattern.toString();
}

const ApiTable &ApiTable::builtIn()
{
    static const ApiTable table;
    return table;
}

QStringList ApiTable::names() const
{
    QStringList names;
    for (const auto &[name, since] : m_since)
        names += name;
    return names;
}

std::optional<QString> ApiTable::since(const QString &api, ClientPlatform client) const
{
    const auto row = m_since.find(api);
    if (row == m_since.end())
        return std::nullopt;
    const auto found = row->second.find(client);
    return found == row->second.end() ? std::nullopt : std::optional(found->second);
}

bool ApiTable::needsConfig(const QString &api) const
{
    return std::any_of(
        m_needConfig.begin(), m_needConfig.end(), [&api](const QString &pattern) { return matchesName(pattern, api); });
}

Result<void> ApiTable::check(const QString &api, ClientPlatform client, const QString &version) const
{
    const auto row = m_since.find(api);
    if (row == m_since.end()) {
        const QString nearest = nearestName(api, names());
        return fail(Errors::ApiUnknown, nearest.isEmpty() ? api : u"%1; did you mean %2?"_s.arg(api, nearest));
    }
    const auto needed = since(api, client);
    if (!needed) {
        QStringList clients;
        for (const auto &[has, from] : row->second)
            clients += toString(has);
        return fail(Errors::ApiNotHere,
            u"%1 on %2; clients that have it: %3"_s.arg(
                api, toString(client), clients.isEmpty() ? u"none"_s : clients.join(u", "_s)));
    }
    if (!version.isEmpty() && isOlder(version, *needed))
        return fail(Errors::ApiTooNew, u"%1 is there from %2 on, the client is %3"_s.arg(api, *needed, version));
    return {};
}

bool matchesName(const QString &pattern, const QString &api)
{
    if (!pattern.endsWith(u'*'))
        return pattern == api;
    return api.startsWith(QStringView(pattern).chopped(1));
}

bool isOlder(const QString &version, const QString &than)
{
    const QStringList left = version.split(u'.');
    const QStringList right = than.split(u'.');
    for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i) {
        const int a = left.value(i).toInt();
        const int b = right.value(i).toInt();
        if (a != b)
            return a < b;
    }
    return false;
}

} // namespace MiniHost
