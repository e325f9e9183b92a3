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
    }
    Q_UNREACHABLE();
}

std::optional<ClientPlatform> clientPlatformFromString(const QString &name)
{
    for (const ClientPlatform platform : { ClientPlatform::Pc, ClientPlatform::Ios }) {
        if (toString(platform) == name)
            return platform;
    }
    return std::nullopt;
}

} // namespace MiniHost
