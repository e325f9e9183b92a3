// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"
#include "bridge/jsapi/clientplatform.h"

#include <map>

namespace MiniHost {

// Every wire name of dingtalk-jsapi with the clients that have it and the version they have it from
// (resources/jsapi-names.json, docs/dingtalk/protocol.md §4.1), and a few names beside.
class ApiTable
{
public:
    static const ApiTable &builtIn();

    bool has(const QString &api) const { return m_since.contains(api); }
    QStringList names() const; // sorted, the SDK's and the others
    QStringList sdkNames() const { return m_sdkNames; }
    // The version from which this client has it; nothing when it does not.
    std::optional<QString> since(const QString &api, ClientPlatform client) const;
    bool needsConfig(const QString &api) const; // only after dd.config (docs/dingtalk/protocol.md §2.6)
    // ApiUnknown (with the nearest name), ApiNotHere (with the clients that have it), ApiTooNew (with both versions).
    Result<void> check(const QString &api, ClientPlatform client, const QString &version) const;

private:
    ApiTable();

    std::map<QString, std::map<ClientPlatform, QString>> m_since;
    QStringList m_sdkNames;
    QStringList m_needConfig; // patterns
};

// "biz.util.*" stands for all that begins with "biz.util.", "*" for everything.
bool matchesName(const QString &pattern, const QString &api);
// Component by component, as numbers: "7.6.15" is below "7.10.0".
bool isOlder(const QString &version, const QString &than);

} // namespace MiniHost
