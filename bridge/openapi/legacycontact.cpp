// SPDX-License-Identifier: MIT
#include "bridge/openapi/legacycontact.h"

#include "bridge/core/errors/contacts.h"
#include "bridge/core/errors/tokens.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openapi/wire/legacyanswer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

Result<QJsonValue> perform(const ContactQuery &query, const HttpRequest &request, OpenPlatform &platform)
{
    const auto app = requireLegacyApp(request, platform);
    if (!app)
        return fail(app.error());
    if (auto granted = platform.tokens().require(*app, query.scope); !granted)
        return fail(granted.error());
    return query.work(request, *app, platform);
}

} // namespace

HttpResponse serveContact(const ContactQuery &query, const HttpRequest &request, OpenPlatform &platform)
{
    const auto result = perform(query, request, platform);
    if (!result)
        return legacyFault(result.error(), platform.entropy());
    return legacyAnswer(
        { { "result"_L1, *result }, { "request_id"_L1, platform.entropy().uuid().remove(u'-').toLower() } });
}

Result<QString> contactText(const HttpRequest &request, const QString &key)
{
    auto text = legacyText(request, key);
    if (!text && text.error().code == Errors::TokenParameterMissing)
        return fail(Errors::ContactParameterInvalid, key);
    return text;
}

Result<Language> contactLanguage(const HttpRequest &request)
{
    const auto word = legacyText(request, u"language"_s);
    if (!word && word.error().code != Errors::TokenParameterMissing)
        return fail(word.error());
    if (!word || *word == "zh_CN"_L1)
        return Language::Chinese;
    if (*word == "en_US"_L1)
        return Language::English;
    return fail(Errors::ContactParameterInvalid, u"language"_s);
}

Result<Department> contactDepartment(const QString &id, const CorpId &corp, const Directory &directory)
{
    const QList<Department> &all = directory.departments();
    const auto found = std::find_if(all.begin(), all.end(),
        [&](const Department &department) { return department.id == id && department.corpId == corp; });
    if (found != all.end())
        return *found;
    const Organisation *organisation = directory.organisation(corp);
    if (id == rootDepartment && organisation)
        return Department { id, corp, organisation->name, {} };
    return fail(Errors::DepartmentNotFound, id.left(60));
}

QString parentOf(const Department &department)
{
    return department.parent.isEmpty() ? QString(rootDepartment) : department.parent;
}

} // namespace MiniHost
