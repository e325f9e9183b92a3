// SPDX-License-Identifier: MIT
// The JSAPI ticket in the older API, oapi.dingtalk.com (docs/dingtalk/protocol.md §5.7).
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openapi/wire/legacyanswer.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

HttpResponse serveOapiGetJsapiTicket(const HttpRequest &request, OpenPlatform &platform)
{
    const auto app = requireLegacyApp(request, platform);
    if (!app)
        return legacyFault(app.error(), platform.entropy());
    const auto issued = platform.jsapiTickets().issue(*app);
    if (!issued)
        return legacyFault(issued.error(), platform.entropy());
    return legacyAnswer({ { "ticket"_L1, issued->ticket.reveal() },
        { "expires_in"_L1, static_cast<qint64>(issued->expireIn.count()) } });
}

} // namespace

Endpoint oapi_get_jsapi_ticket()
{
    return { "GET", u"/get_jsapi_ticket"_s,
        u"Issues the ticket with which an app's server signs dd.config (old interface)."_s, Caller::AppToken, u"5.7"_s,
        serveOapiGetJsapiTicket };
}

} // namespace MiniHost::Endpoints
