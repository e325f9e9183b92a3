// SPDX-License-Identifier: MIT
// The web login: https://login.dingtalk.com/oauth2/auth (docs/dingtalk/protocol.md §6.1).
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/loginface.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

HttpResponse serveOauth2Auth(const HttpRequest &request, OpenPlatform &platform)
{
    return showLogin(request, platform.browserLogin().beginAuth(request.query), platform);
}

} // namespace

Endpoint oauth2_auth()
{
    return { "GET", u"/oauth2/auth"_s, u"Shows the login page, then the consent page, of the web login."_s,
        Caller::Browser, u"6.1"_s, serveOauth2Auth };
}

} // namespace MiniHost::Endpoints
