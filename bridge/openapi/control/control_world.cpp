// SPDX-License-Identifier: MIT
// The world as in a profile file, secrets included: the control token gives access to them.
#include "bridge/openapi/controlfault.h"
#include "bridge/openapi/endpoint.h"

using namespace Qt::StringLiterals;

namespace MiniHost::ControlEndpoints {
namespace {

HttpResponse serveControlWorld(const HttpRequest &, OpenPlatform &platform)
{
    return HttpResponse::json(platform.profile().toJson());
}

} // namespace

Endpoint control_world()
{
    return { "GET", u"/__minihost/v1/world"_s, u"Reads the world, secrets included."_s, Caller::ControlToken, {},
        serveControlWorld };
}

} // namespace MiniHost::ControlEndpoints
