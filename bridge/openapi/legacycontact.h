// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"
#include "bridge/openplatform/openplatform.h"

namespace MiniHost {

// What differs between the old face's endpoints for people and departments. serveContact() has the common part: the app's token in the
// query, the permission point that the organisation must have granted, and the envelope.
struct ContactQuery {
    ScopeCode scope;
    // Returns "result".
    Result<QJsonValue> (*work)(const HttpRequest &request, const TokenSubject &app, OpenPlatform &platform);
};

HttpResponse serveContact(const ContactQuery &query, const HttpRequest &request, OpenPlatform &platform);

// A parameter. Fails with ContactParameterInvalid and the key.
Result<QString> contactText(const HttpRequest &request, const QString &key);
// The language of names: the parameter `language`, zh_CN or en_US; zh_CN without it. Fails with ContactParameterInvalid.
Result<Language> contactLanguage(const HttpRequest &request);

// The root of an organisation's departments, documented as 1. No department of a profile is it.
inline constexpr QLatin1StringView rootDepartment { "1" };
// A department of the organisation; the root is one with its name. Fails with DepartmentNotFound.
Result<Department> contactDepartment(const QString &id, const CorpId &corp, const Directory &directory);
// A department's parent, for the top ones the root.
QString parentOf(const Department &department);

} // namespace MiniHost
