// SPDX-License-Identifier: MIT
// Replaces the whole world; the new one must have the same name.
#include "bridge/core/errors/host.h"
#include "bridge/openapi/controlfault.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openplatform/core/worldeditor.h"

using namespace Qt::StringLiterals;

namespace MiniHost::ControlEndpoints {
namespace {

HttpResponse serveControlWorldReplace(const HttpRequest &request, OpenPlatform &platform)
{
    const auto world = readJsonBody(request);
    if (!world)
        return controlFault(world.error());
    if (auto done = WorldEditor(platform).replace(*world); !done)
        return controlFault(done.error(), done.error().code == Errors::WorldEditRefused ? 400 : 500);
    return HttpResponse::json(platform.profile().toJson());
}

} // namespace

Endpoint control_world_replace()
{
    return { "PUT", u"/__minihost/v1/world"_s, u"Replaces the whole world; its name must stay."_s, Caller::ControlToken,
        {}, serveControlWorldReplace };
}

} // namespace MiniHost::ControlEndpoints
