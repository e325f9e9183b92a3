// SPDX-License-Identifier: MIT
#include "bridge/openapi/notsimulated.h"

#include "bridge/openapi/wire/legacyanswer.h"
#include "bridge/openapi/wire/wirefault.h"
#include "bridge/openplatform/platformhosts.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// On MiniHost's own names not every path is one of DingTalk's.
bool isLegacyMethod(const HttpRequest &request, const QString &host)
{
    return platformHostOf(request.path) == "oapi.dingtalk.com"_L1
        && (host == "oapi.dingtalk.com"_L1 || request.path.startsWith("/topapi/"_L1)
            || request.query.hasQueryItem(u"access_token"_s));
}

} // namespace

HttpResponse notSimulated(const HttpRequest &request, const QString &host, const QString &more, Entropy &entropy)
{
    constexpr qsizetype shownPath = 200;
    constexpr int unknownMethod = 22;
    const QString message =
        u"MiniHost does not simulate %1 %2; add an answer with --openapi FILE (docs/guide/openapi.md)"_s.arg(
            QString::fromLatin1(request.method.left(20)), request.path.left(shownPath))
        + (more.isEmpty() ? QString() : u"; "_s + more);
    return isLegacyMethod(request, host) ? legacyRefusal(unknownMethod, message, entropy)
                                         : refusal(404, message, entropy);
}

} // namespace MiniHost
