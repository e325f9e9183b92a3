// SPDX-License-Identifier: MIT
// The open requests of members to administrators; ?administrator=admin: to that one only.
#include "bridge/openapi/controlfault.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/pendingrequestjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost::ControlEndpoints {
namespace {

HttpResponse serveControlRequests(const HttpRequest &request, OpenPlatform &platform)
{
    const UserId administrator { request.query.queryItemValue(u"administrator"_s, QUrl::FullyDecoded) };
    const auto pending = platform.adminRequests().pending(administrator);
    if (!pending)
        return controlFault(pending.error(), 500);
    QJsonArray requests;
    for (const PendingRequest &each : *pending)
        requests.append(toJson(each));
    return HttpResponse::json({ { "requests"_L1, requests } });
}

} // namespace

Endpoint control_requests()
{
    return { "GET", u"/__minihost/v1/requests"_s,
        u"Lists the requests to administrators that wait for an answer, of ?administrator=ID or of all."_s,
        Caller::ControlToken, {}, serveControlRequests };
}

} // namespace MiniHost::ControlEndpoints
