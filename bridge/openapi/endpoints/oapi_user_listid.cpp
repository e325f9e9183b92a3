// SPDX-License-Identifier: MIT
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/legacycontact.h"

#include <algorithm>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

// Who is in no department of the organisation is in the root.
bool isIn(const User &user, const Department &department, const Directory &directory)
{
    if (department.id != rootDepartment || user.departments.contains(department.id))
        return user.departments.contains(department.id);
    return std::none_of(user.departments.begin(), user.departments.end(),
        [&](const QString &id) { return contactDepartment(id, department.corpId, directory).has_value(); });
}

Result<QJsonValue> performOapiUserListid(const HttpRequest &request, const TokenSubject &app, OpenPlatform &platform)
{
    const auto id = contactText(request, u"dept_id"_s);
    if (!id)
        return fail(id.error());
    const auto department = contactDepartment(*id, app.corpId, platform.directory());
    if (!department)
        return fail(department.error());
    QJsonArray ids;
    for (const User &user : platform.directory().users()) {
        if (user.memberOf.contains(app.corpId) && isIn(user, *department, platform.directory()))
            ids.append(user.id.value);
    }
    return QJsonObject { { "userid_list"_L1, ids } };
}

HttpResponse serveOapiUserListid(const HttpRequest &request, OpenPlatform &platform)
{
    return serveContact({ { u"qyapi_get_department_member"_s }, performOapiUserListid }, request, platform);
}

} // namespace

Endpoint oapi_user_listid()
{
    return { "POST", u"/topapi/user/listid"_s,
        u"Lists the userids of a department; needs qyapi_get_department_member (old interface)."_s, Caller::AppToken,
        u"5.7"_s, serveOapiUserListid };
}

} // namespace MiniHost::Endpoints
