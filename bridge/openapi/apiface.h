// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/router.h"
#include "bridge/openapi/platformhost.h"
#include "bridge/openplatform/faults/faultrule.h"

namespace MiniHost {

// The paths of the open platform, and beside them the control API for whoever holds the control token.
class ApiFace final : public HttpFace
{
public:
    // Owns nothing of the platform; `platform` is the one that serve() will be given.
    ApiFace(OpenPlatform &platform, QString controlToken);

    HttpResponse serve(const HttpRequest &request, OpenPlatform &platform) override;
    HttpResponse failed(const HttpRequest &request, const Fault &fault, OpenPlatform &platform) override;

private:
    HttpResponse answer(
        const HttpRequest &request, const std::optional<FaultRule> &fault, OpenPlatform &platform) const;
    HttpResponse control(const HttpRequest &request) const;

    Router m_api;
    Router m_control;
    const QString m_controlToken;
};

} // namespace MiniHost
