// SPDX-License-Identifier: MIT
// {"by": "admin", "allow": true}: answers an open request as that administrator.
#include "bridge/core/errors/consent.h"
#include "bridge/core/errors/openauth.h"
#include "bridge/core/errors/tokens.h"
#include "bridge/openapi/controlfault.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/pendingrequestjson.h"
#include "bridge/openapi/wire/guards.h"

using namespace Qt::StringLiterals;

namespace MiniHost::ControlEndpoints {
namespace {

Result<PendingRequest> decide(const HttpRequest &request, OpenPlatform &platform)
{
    const auto body = readJsonBody(request);
    if (!body)
        return fail(body.error());
    const auto by = requireText(*body, u"by"_s);
    if (!by)
        return fail(by.error());
    if (!body->value("allow"_L1).isBool())
        return fail(Errors::TokenParameterMissing, u"allow"_s);
    const AdminDecision decision = body->value("allow"_L1).toBool() ? AdminDecision::Allow : AdminDecision::Refuse;
    bool isNumber = false;
    const qint64 id = request.parameters.value(0).toLongLong(&isNumber);
    if (!isNumber)
        return fail(Errors::RequestUnknown, request.parameters.value(0));
    return platform.adminRequests().decide(id, { *by }, decision);
}

HttpResponse serveControlRequestsDecide(const HttpRequest &request, OpenPlatform &platform)
{
    const auto decided = decide(request, platform);
    if (!decided) {
        const ErrorCode code = decided.error().code;
        return controlFault(decided.error(), code == Errors::GrantNotStored ? 500 : 400);
    }
    return HttpResponse::json({ { "decided"_L1, toJson(*decided) } });
}

} // namespace

Endpoint control_requests_decide()
{
    return { "POST", u"/__minihost/v1/requests/{id}/decide"_s,
        u"Answers such a request as an administrator: {\"by\": ID, \"allow\": true}."_s, Caller::ControlToken, {},
        serveControlRequestsDecide };
}

} // namespace MiniHost::ControlEndpoints
