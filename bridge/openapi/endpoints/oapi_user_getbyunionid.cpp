// SPDX-License-Identifier: MIT
#include "bridge/core/errors/contacts.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/legacycontact.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<QJsonValue> performOapiUserGetbyunionid(
    const HttpRequest &request, const TokenSubject &app, OpenPlatform &platform)
{
    const auto unionId = contactText(request, u"unionid"_s);
    if (!unionId)
        return fail(unionId.error());
    const User *user = platform.directory().userByUnionId(*unionId);
    if (!user || !user->memberOf.contains(app.corpId))
        return fail(Errors::MemberNotFound, unionId->left(60));
    // 0: a member of the organisation, 1: an external contact, which a profile does not have.
    return QJsonObject { { "contact_type"_L1, 0 }, { "userid"_L1, user->id.value } };
}

HttpResponse serveOapiUserGetbyunionid(const HttpRequest &request, OpenPlatform &platform)
{
    return serveContact({ { u"qyapi_get_member"_s }, performOapiUserGetbyunionid }, request, platform);
}

} // namespace

Endpoint oapi_user_getbyunionid()
{
    return { "POST", u"/topapi/user/getbyunionid"_s,
        u"Tells the userid of a unionid; needs qyapi_get_member (old interface)."_s, Caller::AppToken, u"5.7"_s,
        serveOapiUserGetbyunionid };
}

} // namespace MiniHost::Endpoints
