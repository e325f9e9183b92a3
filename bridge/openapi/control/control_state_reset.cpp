// SPDX-License-Identifier: MIT
#include "bridge/openapi/controlfault.h"
#include "bridge/openapi/endpoint.h"

using namespace Qt::StringLiterals;

namespace MiniHost::ControlEndpoints {
namespace {

HttpResponse serve(const HttpRequest &, OpenPlatform &platform)
{
    if (auto reset = platform.reset(); !reset)
        return controlFault(reset.error(), 500);
    return HttpResponse::json({ { "status"_L1, u"ok"_s } });
}

} // namespace

Endpoint control_state_reset()
{
    return { "POST", u"/__minihost/v1/state/reset"_s,
        u"Deletes grants, codes, tokens, tickets, requests and to-dos, and disarms all faults; the world stays."_s,
        Caller::ControlToken, {}, serve };
}

} // namespace MiniHost::ControlEndpoints
