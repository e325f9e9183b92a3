// SPDX-License-Identifier: MIT
#include "bridge/jsapi/client.h"

#include <algorithm>

namespace MiniHost {
namespace {

const std::vector<Client> &clients()
{
    static const std::vector<Client> inOrder = [] {
        std::vector<Client> all = allClients();
        std::sort(
            all.begin(), all.end(), [](const Client &one, const Client &other) { return one.order < other.order; });
        return all;
    }();
    return inOrder;
}

} // namespace

const Client &clientOf(ClientPlatform platform)
{
    const auto found = std::find_if(
        clients().begin(), clients().end(), [platform](const Client &client) { return client.platform == platform; });
    Q_ASSERT_X(found != clients().end(), "clientOf", "every ClientPlatform has a file in bridge/jsapi/clients");
    return *found;
}

const ClientLook &lookOf(ClientPlatform platform)
{
    return clientOf(platform).look;
}

QString toString(ClientPlatform platform)
{
    return clientOf(platform).word;
}

std::optional<ClientPlatform> clientPlatformFromString(const QString &name)
{
    for (const Client &client : clients()) {
        if (client.word == name)
            return client.platform;
    }
    return std::nullopt;
}

const QList<ClientPlatform> &clientPlatforms()
{
    static const QList<ClientPlatform> all = [] {
        QList<ClientPlatform> platforms;
        for (const Client &client : clients())
            platforms += client.platform;
        return platforms;
    }();
    return all;
}

QStringList clientPlatformNames()
{
    QStringList names;
    for (const Client &client : clients())
        names += client.word;
    return names;
}

bool isPhone(ClientPlatform platform)
{
    return clientOf(platform).isPhone;
}

} // namespace MiniHost
