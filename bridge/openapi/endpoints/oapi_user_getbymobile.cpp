// SPDX-License-Identifier: MIT
#include "bridge/core/errors/contacts.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/legacycontact.h"

#include <algorithm>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<QJsonValue> performOapiUserGetbymobile(
    const HttpRequest &request, const TokenSubject &app, OpenPlatform &platform)
{
    const auto mobile = contactText(request, u"mobile"_s);
    if (!mobile)
        return fail(mobile.error());
    if (!std::all_of(mobile->begin(), mobile->end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return fail(Errors::MobileInvalid, u"it is not digits only"_s);
    const QList<User> &users = platform.directory().users();
    const auto user = std::find_if(users.begin(), users.end(),
        [&](const User &each) { return each.mobile == *mobile && each.memberOf.contains(app.corpId); });
    if (user == users.end())
        return fail(Errors::MemberNotFound, u"nobody has this mobile number"_s);
    // A profile has no accounts that belong to an organisation (exclusive accounts).
    return QJsonObject { { "userid"_L1, user->id.value }, { "exclusive_account_userid_list"_L1, QJsonArray() } };
}

HttpResponse serveOapiUserGetbymobile(const HttpRequest &request, OpenPlatform &platform)
{
    return serveContact({ { u"qyapi_get_member_by_mobile"_s }, performOapiUserGetbymobile }, request, platform);
}

} // namespace

Endpoint oapi_user_getbymobile()
{
    return { "POST", u"/topapi/v2/user/getbymobile"_s,
        u"Tells the userid of a mobile number; needs qyapi_get_member_by_mobile (old interface)."_s, Caller::AppToken,
        u"5.7"_s, serveOapiUserGetbymobile };
}

} // namespace MiniHost::Endpoints
