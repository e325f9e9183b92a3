// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/router.h"
#include "bridge/openapi/platformhost.h"
#include "bridge/openplatform/faults/faultrule.h"

namespace MiniHost {

// Routes requests to the endpoints of the open platform, and, with the control token, to those of the control API.
class ApiFace final : public HttpFace
{
public:
    // `platform`: the one that serve() will be called with. It must live longer than this object.
    ApiFace(OpenPlatform &platform, QString controlToken);

    HttpResponse serve(const HttpRequest &request, OpenPlatform &platform) override;
    HttpResponse failed(const HttpRequest &request, const Fault &fault, OpenPlatform &platform) override;

private:
    HttpResponse answer(
        const HttpRequest &request, const std::optional<FaultRule> &fault, OpenPlatform &platform) const;
    std::optional<HttpResponse> servedElsewhere(const HttpRequest &request, OpenPlatform &platform) const;
    HttpResponse control(const HttpRequest &request) const;

    Router m_api;
    Router m_control;
    const QString m_controlToken;
};

} // namespace MiniHost
