// SPDX-License-Identifier: MIT
// The JSAPI ticket with which an app's server signs dd.config (docs/dingtalk/protocol.md §5.6).
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openapi/wire/wirefault.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

HttpResponse serveOauth2Jsapitickets(const HttpRequest &request, OpenPlatform &platform)
{
    const auto app = requireApp(request, platform);
    if (!app)
        return toHttp(app.error(), platform.entropy());
    const auto issued = platform.jsapiTickets().issue(*app);
    if (!issued)
        return toHttp(issued.error(), platform.entropy());
    return HttpResponse::json({ { "jsapiTicket"_L1, issued->ticket.reveal() },
        { "expireIn"_L1, static_cast<qint64>(issued->expireIn.count()) } });
}

} // namespace

Endpoint oauth2_jsapitickets()
{
    return { "POST", u"/v1.0/oauth2/jsapiTickets"_s, u"Issues the ticket with which an app's server signs dd.config."_s,
        Caller::AppToken, u"5.6"_s, serveOauth2Jsapitickets };
}

} // namespace MiniHost::Endpoints
