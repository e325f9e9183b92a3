// SPDX-License-Identifier: MIT
#include "bridge/core/errors/tokens.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openapi/wire/wirefault.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<QJsonObject> authInfo(const HttpRequest &request, OpenPlatform &platform)
{
    const auto subject = requireApp(request, platform);
    if (!subject)
        return fail(subject.error());
    const CorpId asked { request.query.queryItemValue(u"authCorpId"_s, QUrl::FullyDecoded) };
    const CorpId corp = asked.isEmpty() ? subject->corpId : asked;
    if (corp.isEmpty())
        return fail(Errors::TokenParameterMissing, u"authCorpId"_s);
    const App *app = platform.directory().app(subject->clientId);
    const Organisation *organisation = platform.directory().organisation(corp);
    if (!app || !organisation || !app->installedIn.contains(corp)) {
        return fail(
            Errors::AppNotAuthorized, u"%1 is not installed in %2"_s.arg(subject->clientId.value, corp.value.left(60)));
    }
    QJsonArray administrators;
    for (const User &user : platform.directory().users()) {
        if (user.administratorOf.contains(corp))
            administrators.append(user.id.value);
    }
    const QJsonObject agent { { "agentId"_L1, app->agentId(corp) }, { "appId"_L1, app->appId() },
        { "agentName"_L1, app->name.zh }, { "adminList"_L1, administrators } };
    return QJsonObject { { "authAppInfo"_L1, QJsonObject { { "agentList"_L1, QJsonArray { agent } } } },
        { "authCorpInfo"_L1, QJsonObject { { "corpName"_L1, organisation->name.zh }, { "authLevel"_L1, 0 } } },
        { "authUserInfo"_L1,
            QJsonObject {
                { "userId"_L1, administrators.isEmpty() ? QString() : administrators.first().toString() } } } };
}

HttpResponse serveOauth2AppsAuthinfo(const HttpRequest &request, OpenPlatform &platform)
{
    const auto info = authInfo(request, platform);
    return info ? HttpResponse::json(*info) : toHttp(info.error(), platform.entropy());
}

} // namespace

Endpoint oauth2_apps_authinfo()
{
    return { "GET", u"/v1.0/oauth2/apps/authInfo"_s,
        u"Tells an app about an organisation in which it is installed: name, administrators, agent."_s,
        Caller::AppToken, u"5.6"_s, serveOauth2AppsAuthinfo };
}

} // namespace MiniHost::Endpoints
