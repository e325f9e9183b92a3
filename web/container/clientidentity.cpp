// SPDX-License-Identifier: MIT
#include "web/container/clientidentity.h"

#include "bridge/jsapi/client.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

ClientIdentity clientIdentity(ClientPlatform platform, Language language, const QString &version)
{
    const Client &client = clientOf(platform);
    const bool chinese = language == Language::Chinese;
    return {
        .platform = platform,
        .userAgent = client.userAgent(language, version),
        .version = version,
        .locale = chinese ? u"zh_CN"_s : u"en_US"_s,
        .acceptLanguage = chinese ? u"zh-CN,zh;q=0.9,en;q=0.5"_s : u"en-US,en;q=0.9"_s,
        .scripts = client.scripts,
    };
}

} // namespace MiniHost
