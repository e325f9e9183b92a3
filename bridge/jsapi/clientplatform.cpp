// SPDX-License-Identifier: MIT
#include "bridge/jsapi/clientplatform.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

QString toString(ClientPlatform platform)
{
    switch (platform) {
    case ClientPlatform::Pc:
        return u"pc"_s;
    case ClientPlatform::Ios:
        return u"ios"_s;
    case ClientPlatform::Android:
        return u"android"_s;
    case ClientPlatform::Harmony:
        return u"harmony"_s;
    }
    Q_UNREACHABLE();
}

std::optional<ClientPlatform> clientPlatformFromString(const QString &name)
{
    for (const ClientPlatform platform : clientPlatforms()) {
        if (toString(platform) == name)
            return platform;
    }
    return std::nullopt;
}

const QList<ClientPlatform> &clientPlatforms()
{
    static const QList<ClientPlatform> all { ClientPlatform::Pc, ClientPlatform::Ios, ClientPlatform::Android,
        ClientPlatform::Harmony };
    return all;
}

QStringList clientPlatformNames()
{
    QStringList names;
    for (const ClientPlatform platform : clientPlatforms())
        names += toString(platform);
    return names;
}

} // namespace MiniHost
