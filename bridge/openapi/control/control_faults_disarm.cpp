// SPDX-License-Identifier: MIT
#include "bridge/core/errors/faults.h"
#include "bridge/openapi/controlfault.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openplatform/faults/faultplan.h"

using namespace Qt::StringLiterals;

namespace MiniHost::ControlEndpoints {
namespace {

HttpResponse serveControlFaultsDisarm(const HttpRequest &request, OpenPlatform &platform)
{
    const QString id = request.parameters.value(0);
    // toInt() returns 0 for text that is no number; ids begin with 1.
    if (!platform.faults().disarm(id.toInt()))
        return controlFault({ Errors::FaultUnknown, id }, 404);
    return HttpResponse::json({ { "disarmed"_L1, 1 } });
}

} // namespace

Endpoint control_faults_disarm()
{
    return { "DELETE", u"/__minihost/v1/faults/{id}"_s, u"Disarms one fault rule."_s, Caller::ControlToken, {},
        serveControlFaultsDisarm };
}

} // namespace MiniHost::ControlEndpoints
