// SPDX-License-Identifier: MIT
#include "bridge/openplatform/platformhosts.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

const QString apiHost = u"api.dingtalk.com"_s;
const QString legacyHost = u"oapi.dingtalk.com"_s;
const QString loginHost = u"login.dingtalk.com"_s;
const QString accountHost = u"account.dingtalk.com"_s;

bool isVersioned(const QString &path)
{
    return path.size() > 3 && path.startsWith("/v"_L1) && path[2].isDigit() && path[3] == u'.';
}

} // namespace

QStringList platformHosts()
{
    return { loginHost, apiHost, legacyHost, accountHost };
}

QString platformHostOf(const QString &path)
{
    if (path.startsWith("/__minihost/"_L1) || path.startsWith("/media/"_L1))
        return {};
    if (isVersioned(path))
        return apiHost;
    if (path.startsWith("/oauth2/"_L1))
        return loginHost;
    return path.endsWith("/adminConsent"_L1) ? accountHost : legacyHost;
}

} // namespace MiniHost
