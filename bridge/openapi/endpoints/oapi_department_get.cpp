// SPDX-License-Identifier: MIT
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/legacycontact.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<QJsonValue> performOapiDepartmentGet(const HttpRequest &request, const TokenSubject &app, OpenPlatform &platform)
{
    const auto language = contactLanguage(request);
    if (!language)
        return fail(language.error());
    const auto id = contactText(request, u"dept_id"_s);
    if (!id)
        return fail(id.error());
    const auto department = contactDepartment(*id, app.corpId, platform.directory());
    if (!department)
        return fail(department.error());
    // A profile tells no group chats and no visibility rules: their members have the values of a department without any.
    QJsonObject result { { "dept_id"_L1, department->id.toLongLong() }, { "name"_L1, department->name.in(*language) },
        { "create_dept_group"_L1, false }, { "auto_add_user"_L1, false }, { "from_union_org"_L1, false },
        { "group_contain_sub_dept"_L1, false }, { "hide_dept"_L1, false }, { "outer_dept"_L1, false },
        { "outer_dept_only_self"_L1, false }, { "order"_L1, 1 }, { "dept_manager_userid_list"_L1, QJsonArray() },
        { "dept_permits"_L1, QJsonArray() }, { "user_permits"_L1, QJsonArray() },
        { "outer_permit_depts"_L1, QJsonArray() }, { "outer_permit_users"_L1, QJsonArray() } };
    if (department->id != rootDepartment)
        result.insert("parent_id"_L1, parentOf(*department).toLongLong());
    return result;
}

HttpResponse serveOapiDepartmentGet(const HttpRequest &request, OpenPlatform &platform)
{
    return serveContact({ { u"qyapi_get_department_list"_s }, performOapiDepartmentGet }, request, platform);
}

} // namespace

Endpoint oapi_department_get()
{
    return { "POST", u"/topapi/v2/department/get"_s,
        u"Reads a department; needs qyapi_get_department_list (old interface)."_s, Caller::AppToken, u"5.7"_s,
        serveOapiDepartmentGet };
}

} // namespace MiniHost::Endpoints
