// SPDX-License-Identifier: MIT
#include "bridge/openapi/endpoint.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace MiniHost::ControlEndpoints {
namespace {

HttpResponse serveControlHealth(const HttpRequest &, OpenPlatform &platform)
{
    return HttpResponse::json({ { "status"_L1, u"ok"_s }, { "version"_L1, QLatin1StringView(MINIHOST_VERSION) },
        { "profile"_L1, platform.profile().name }, { "pid"_L1, QCoreApplication::applicationPid() },
        { "now"_L1, toIso(platform.clock().now()) } });
}

} // namespace

Endpoint control_health()
{
    return { "GET", u"/__minihost/v1/health"_s, u"Tells version, profile, process id and the platform's clock."_s,
        Caller::ControlToken, {}, serveControlHealth };
}

} // namespace MiniHost::ControlEndpoints
