// SPDX-License-Identifier: MIT
#include "bridge/openapi/endpoint.h"
#include "bridge/openplatform/faults/faultplan.h"

using namespace Qt::StringLiterals;

namespace MiniHost::ControlEndpoints {
namespace {

HttpResponse serveControlFaultsDisarmAll(const HttpRequest &, OpenPlatform &platform)
{
    return HttpResponse::json({ { "disarmed"_L1, platform.faults().disarmAll() } });
}

} // namespace

Endpoint control_faults_disarm_all()
{
    return { "DELETE", u"/__minihost/v1/faults"_s, u"Disarms all fault rules."_s, Caller::ControlToken, {},
        serveControlFaultsDisarmAll };
}

} // namespace MiniHost::ControlEndpoints
