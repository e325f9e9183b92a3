// SPDX-License-Identifier: MIT
#include "bridge/openapi/apiface.h"

#include "bridge/core/constanttime.h"
#include "bridge/core/errors/host.h"
#include "bridge/core/errors/openauth.h"
#include "bridge/core/events/http.h"
#include "bridge/http/hostcheck.h"
#include "bridge/openapi/controlfault.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/faultyanswer.h"
#include "bridge/openapi/notsimulated.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openapi/wire/wirefault.h"
#include "bridge/openplatform/platformhosts.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString hostNameOf(const HttpRequest &request)
{
    const auto host = Authority::parse(request.header("Host"));
    return host ? QString::fromLatin1(host->host) : QString();
}

void addAll(Router &router, const std::vector<Endpoint> &endpoints, OpenPlatform &platform)
{
    for (const Endpoint &endpoint : endpoints) {
        router.add(endpoint.method, endpoint.path,
            [serve = endpoint.serve, &platform](const HttpRequest &request) { return serve(request, platform); });
    }
}

// Requests of the control API are not recorded, only what they change: otherwise each poll of the journal would add an entry.
bool isControl(const HttpRequest &request)
{
    return request.path.startsWith("/__minihost/"_L1);
}

auto servedMaker(const HttpRequest &request, const HttpResponse &response, const std::optional<FaultRule> &fault = {},
    const std::optional<QString> &rule = {}, const std::optional<QString> &provenance = {})
{
    return
        [rule, provenance, method = request.method, path = request.path, status = response.status, code = response.code,
            by = callerOf(request), fault = fault ? std::optional(fault->effect) : std::nullopt] {
            Events::HttpServed served { .method = QString::fromLatin1(method),
                .path = ShownAddress(path.left(200)),
                .status = status,
                .code = unlessEmpty(QString::fromUtf8(code)),
                .by = by,
                .rule = rule,
                .provenance = provenance };
            if (fault)
                served.fault = faultEffect(*fault).word;
            return served;
        };
}

} // namespace

ApiFace::ApiFace(OpenPlatform &platform, QString controlToken, OpenApiAnswers answers, TypedAnswers typed)
    : m_answers(std::move(answers))
    , m_typed(std::move(typed))
    , m_api([&platform](int status, const QString &message) { return refusal(status, message, platform.entropy()); })
    , m_control(controlRefusal)
    , m_controlToken(std::move(controlToken))
{
    addAll(m_api, allEndpoints(), platform);
    addAll(m_control, allControlEndpoints(), platform);
}

HttpResponse ApiFace::serve(const HttpRequest &request, OpenPlatform &platform)
{
    if (isControl(request))
        return control(request);
    if (auto elsewhere = servedElsewhere(request, platform))
        return *std::move(elsewhere);
    platform.setCurrentCall({});
    const auto fault = fireForRequest(request, platform);
    Answered answered = answer(request, fault, platform);
    platform.recordLazily(
        platform.takeCurrentCall(), servedMaker(request, answered.response, fault, answered.rule, answered.provenance));
    return std::move(answered.response);
}

ApiFace::Answered ApiFace::answer(
    const HttpRequest &request, const std::optional<FaultRule> &fault, OpenPlatform &platform)
{
    if (!fault)
        return answerWithoutFault(request, platform);
    if (auto instead = insteadOfEndpoint(*fault, request, platform.entropy()))
        return { *std::move(instead) };
    Answered answered = answerWithoutFault(request, platform);
    answered.response.damage = damageOf(*fault);
    return answered;
}

ApiFace::Answered ApiFace::answerWithoutFault(const HttpRequest &request, OpenPlatform &platform)
{
    if (auto own = m_answers.serve(request, platform))
        return { std::move(own->response), std::move(own->rule) };
    if (m_api.serves(request))
        return { m_api.route(request) };
    if (auto typed = m_typed.serve(request, platform))
        return { *std::move(typed), {}, toString(Provenance::Inferred) };
    return { notSimulated(request, hostNameOf(request), m_typed.problem(), platform.entropy()) };
}

// Each of DingTalk's hosts serves its own paths. MiniHost's own names (127.0.0.1, localhost) serve all.
std::optional<HttpResponse> ApiFace::servedElsewhere(const HttpRequest &request, OpenPlatform &platform) const
{
    const QString host = hostNameOf(request);
    const QString right = platformHostOf(request.path);
    if (host == right || !platformHosts().contains(host))
        return std::nullopt;
    HttpResponse response = refusal(404,
        right.isEmpty() ? u"%1 does not serve %2; 127.0.0.1 does"_s.arg(host, request.path.left(200))
                        : u"%1 does not serve %2; that is a path of %3"_s.arg(host, request.path.left(200), right),
        platform.entropy());
    platform.recordLazily({}, servedMaker(request, response));
    return response;
}

HttpResponse ApiFace::control(const HttpRequest &request) const
{
    // Whoever reaches the port from another machine, or by a name that other programs have too, gets no control.
    if (!request.isFromThisMachine || !isLoopbackName(hostNameOf(request)))
        return controlRefusal(
            403, u"the control API answers this machine only, at http://127.0.0.1 or http://localhost"_s);
    const QByteArray authorization = request.header("Authorization");
    const QString given = QString::fromLatin1(authorization.startsWith("Bearer ") ? authorization.mid(7) : "");
    if (!equalInConstantTime(given, m_controlToken)) {
        HttpResponse response = controlFault({ Errors::ControlRefused, {} }, 401);
        response.headers += HttpHeader { "WWW-Authenticate", "Bearer" };
        return response;
    }
    // Protection against requests of foreign pages: with this content type, and for DELETE, a browser sends a CORS preflight first, which
    // this server does not allow.
    const bool writes = request.method == "POST" || request.method == "PUT" || request.method == "PATCH";
    const QByteArray type = request.header("Content-Type").split(';').first().trimmed().toLower();
    if (writes && type != "application/json")
        return controlRefusal(415, u"send Content-Type: application/json"_s);
    return m_control.route(request);
}

HttpResponse ApiFace::failed(const HttpRequest &request, const Fault &fault, OpenPlatform &platform)
{
    // A code that was not written is for the control API what it is for openAuth.
    if (request.path == "/__minihost/v1/codes"_L1)
        return controlFault({ Errors::GrantNotStored, fault.detail }, 500);
    if (isControl(request))
        return controlFault(fault, 500);
    HttpResponse response = toHttp(fault, platform.entropy());
    platform.journal().recordLazily({}, servedMaker(request, response));
    return response;
}

} // namespace MiniHost
