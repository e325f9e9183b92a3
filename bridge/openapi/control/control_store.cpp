// SPDX-License-Identifier: MIT
// {"writable": false}: the store refuses writes until {"writable": true}, so that openAuth fails with 500404 for a real reason.
#include "bridge/core/errors/tokens.h"
#include "bridge/openapi/controlfault.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"

using namespace Qt::StringLiterals;

namespace MiniHost::ControlEndpoints {
namespace {

Result<void> switchStore(const HttpRequest &request, OpenPlatform &platform)
{
    const auto body = readJsonBody(request);
    if (!body)
        return fail(body.error());
    const QJsonValue writable = body->value("writable"_L1);
    if (!writable.isBool())
        return fail(Errors::TokenParameterMissing, u"writable"_s);
    return platform.setStoreWritable(writable.toBool());
}

HttpResponse serveControlStore(const HttpRequest &request, OpenPlatform &platform)
{
    const auto switched = switchStore(request, platform);
    if (!switched)
        return controlFault(switched.error());
    return HttpResponse::json({ { "writable"_L1, platform.isStoreWritable() } });
}

} // namespace

Endpoint control_store()
{
    return { "POST", u"/__minihost/v1/store"_s,
        u"Makes the database refuse to write, or write again: {\"writable\": false}."_s, Caller::ControlToken, {},
        serveControlStore };
}

} // namespace MiniHost::ControlEndpoints
