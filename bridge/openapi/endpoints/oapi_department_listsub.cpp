// SPDX-License-Identifier: MIT
#include "bridge/core/errors/contacts.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/legacycontact.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<QJsonValue> performOapiDepartmentListsub(
    const HttpRequest &request, const TokenSubject &app, OpenPlatform &platform)
{
    const auto language = contactLanguage(request);
    if (!language)
        return fail(language.error());
    auto id = contactText(request, u"dept_id"_s);
    if (!id && id.error().code != Errors::ContactParameterInvalid)
        return fail(id.error());
    const auto parent = contactDepartment(id ? *id : QString(rootDepartment), app.corpId, platform.directory());
    if (!parent)
        return fail(parent.error());
    QJsonArray departments;
    for (const Department &each : platform.directory().departments()) {
        if (each.corpId != app.corpId || each.id == parent->id || parentOf(each) != parent->id)
            continue;
        departments.append(QJsonObject { { "dept_id"_L1, each.id.toLongLong() }, { "name"_L1, each.name.in(*language) },
            { "parent_id"_L1, parent->id.toLongLong() }, { "create_dept_group"_L1, false },
            { "auto_add_user"_L1, false } });
    }
    return departments;
}

HttpResponse serveOapiDepartmentListsub(const HttpRequest &request, OpenPlatform &platform)
{
    return serveContact({ { u"qyapi_get_department_list"_s }, performOapiDepartmentListsub }, request, platform);
}

} // namespace

Endpoint oapi_department_listsub()
{
    return { "POST", u"/topapi/v2/department/listsub"_s,
        u"Lists the departments below one; needs qyapi_get_department_list (old interface)."_s, Caller::AppToken,
        u"5.7"_s, serveOapiDepartmentListsub };
}

} // namespace MiniHost::Endpoints
