// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/router.h"
#include "bridge/openapi/answers/openapianswers.h"
#include "bridge/openapi/platformhost.h"
#include "bridge/openapi/typed/typedanswers.h"
#include "bridge/openplatform/faults/faultrule.h"

namespace MiniHost {

// Routes requests to the endpoints of the open platform, and, with the control token, to those of the control API.
class ApiFace final : public HttpFace
{
public:
    // `platform`: the one that serve() will be called with. It must live longer than this object.
    // `answers`: the user's own, which come before the endpoints.
    // `typed`: for requests that neither they nor an endpoint answer.
    ApiFace(OpenPlatform &platform, QString controlToken, OpenApiAnswers answers, TypedAnswers typed);

    HttpResponse serve(const HttpRequest &request, OpenPlatform &platform) override;
    HttpResponse failed(const HttpRequest &request, const Fault &fault, OpenPlatform &platform) override;

private:
    // An answer, and for the journal where it comes from when it is no endpoint's.
    struct Answered {
        HttpResponse response;
        std::optional<QString> rule {};
        std::optional<QString> provenance {};
    };
    Answered answer(const HttpRequest &request, const std::optional<FaultRule> &fault, OpenPlatform &platform);
    Answered answerWithoutFault(const HttpRequest &request, OpenPlatform &platform);
    std::optional<HttpResponse> servedElsewhere(const HttpRequest &request, OpenPlatform &platform) const;
    HttpResponse control(const HttpRequest &request) const;

    OpenApiAnswers m_answers;
    TypedAnswers m_typed;
    Router m_api;
    Router m_control;
    const QString m_controlToken;
};

} // namespace MiniHost
