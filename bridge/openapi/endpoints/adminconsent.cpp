// SPDX-License-Identifier: MIT
// The administrator's consent in a browser: https://account.dingtalk.com/{corpId}/adminConsent (docs/dingtalk/protocol.md §6.2).
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/loginface.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

HttpResponse serveAdminconsent(const HttpRequest &request, OpenPlatform &platform)
{
    const CorpId corp { request.parameters.value(0) };
    return showLogin(request, platform.browserLogin().beginAdminConsent(corp, request.query), platform);
}

} // namespace

Endpoint adminconsent()
{
    return { "GET", u"/{corpId}/adminConsent"_s,
        u"Shows the page on which an administrator consents for an organisation."_s, Caller::Browser, u"6.2"_s,
        serveAdminconsent };
}

} // namespace MiniHost::Endpoints
