// SPDX-License-Identifier: MIT
#include "bridge/core/errors/contacts.h"
#include "bridge/core/errors/tokens.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/legacycontact.h"

#include <QJsonArray>
#include <tuple>

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

// Members that a profile does not tell (title, hire date, manager …) are left out: the documents return them only when they are set.
QJsonObject toJson(const User &user, const CorpId &corp, Language language, const Directory &directory)
{
    QJsonArray departments;
    QJsonArray orders;
    QJsonArray leads;
    for (const QString &id : user.departments) {
        if (!contactDepartment(id, corp, directory))
            continue;
        const qint64 number = id.toLongLong();
        departments.append(number);
        orders.append(QJsonObject { { "dept_id"_L1, number }, { "order"_L1, 1 } });
        leads.append(QJsonObject { { "dept_id"_L1, number }, { "leader"_L1, false } });
    }
    if (departments.isEmpty())
        departments.append(rootDepartment.toString().toLongLong());
    return { { "userid"_L1, user.id.value }, { "unionid"_L1, user.unionId }, { "name"_L1, user.name.in(language) },
        { "avatar"_L1, user.avatarUrl }, { "state_code"_L1, user.stateCode }, { "dept_id_list"_L1, departments },
        { "dept_order_list"_L1, orders }, { "leader_in_dept"_L1, leads },
        { "admin"_L1, user.administratorOf.contains(corp) }, { "boss"_L1, false }, { "senior"_L1, false },
        { "active"_L1, true }, { "real_authed"_L1, true }, { "hide_mobile"_L1, false },
        { "exclusive_account"_L1, false } };
}

Result<QJsonValue> performOapiUserGet(const HttpRequest &request, const TokenSubject &app, OpenPlatform &platform)
{
    const auto userId = contactText(request, u"userid"_s);
    if (!userId)
        return fail(userId.error());
    const auto language = contactLanguage(request);
    if (!language)
        return fail(language.error());
    const User *user = platform.directory().user({ *userId });
    if (!user || !user->memberOf.contains(app.corpId))
        return fail(Errors::MemberNotFound, userId->left(60));
    QJsonObject member = toJson(*user, app.corpId, *language, platform.directory());
    // The codes of these two field permissions are not in the public documents (docs/dingtalk/inferred.md).
    for (const auto &[scope, key, value] :
        { std::tuple { u"fieldMobile"_s, u"mobile"_s, user->mobile }, { u"fieldEmail"_s, u"email"_s, user->email } }) {
        const auto granted = platform.tokens().require(app, { scope });
        if (!granted && granted.error().code != Errors::ScopeNotGranted)
            return fail(granted.error());
        if (granted)
            member.insert(key, value);
    }
    return member;
}

HttpResponse serveOapiUserGet(const HttpRequest &request, OpenPlatform &platform)
{
    return serveContact({ { u"qyapi_get_member"_s }, performOapiUserGet }, request, platform);
}

} // namespace

Endpoint oapi_user_get()
{
    return { "POST", u"/topapi/v2/user/get"_s,
        u"Reads a member of the organisation; needs qyapi_get_member (old interface)."_s, Caller::AppToken, u"5.7"_s,
        serveOapiUserGet };
}

} // namespace MiniHost::Endpoints
