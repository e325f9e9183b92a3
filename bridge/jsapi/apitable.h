// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"
#include "bridge/jsapi/clientplatform.h"

#include <map>

namespace MiniHost {

// All wire names of dingtalk-jsapi, each with the clients that have it and since which version (resources/jsapi-names.json,
// docs/dingtalk/protocol.md §4.1), and the wire names that the SDK does not have ("own" in the file).
class ApiTable
{
public:
    static const ApiTable &builtIn();

    bool has(const QString &api) const { return m_since.contains(api); }
    QStringList names() const; // all, sorted
    QStringList sdkNames() const { return m_sdkNames; }
    // The first version of this client that has it; nullopt: the client does not have it.
    std::optional<QString> since(const QString &api, ClientPlatform client) const;
    bool needsConfig(const QString &api) const; // needs dd.config first (docs/dingtalk/protocol.md §2.6)
    // Fails with ApiUnknown (and the nearest name), ApiNotHere (and the clients that have it), or ApiTooNew (and both versions).
    Result<void> check(const QString &api, ClientPlatform client, const QString &version) const;

private:
    ApiTable();

    std::map<QString, std::map<ClientPlatform, QString>> m_since;
    QStringList m_sdkNames;
    QStringList m_needConfig; // patterns
};

// "biz.util.*" matches all names that begin with "biz.util.", "*" matches all names.
bool matchesName(const QString &pattern, const QString &api);
// Compares component by component, as numbers: "7.6.15" is older than "7.10.0".
bool isOlder(const QString &version, const QString &than);

} // namespace MiniHost
