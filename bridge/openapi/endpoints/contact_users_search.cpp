// SPDX-License-Identifier: MIT
#include "bridge/core/errors/tokens.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openapi/wire/wirefault.h"

#include <algorithm>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

constexpr int maxSize = 50; // documented

// Whether it is (or, without `whole`, contains) one of the user's names. Pinyin is not known (docs/dingtalk/inferred.md).
bool isNamed(const User &user, const QString &word, bool whole)
{
    const QStringList names { user.name.zh, user.name.en, user.nick };
    return std::any_of(names.begin(), names.end(), [&](const QString &name) {
        return whole ? name.compare(word, Qt::CaseInsensitive) == 0 : name.contains(word, Qt::CaseInsensitive);
    });
}

Result<QJsonObject> search(const HttpRequest &request, OpenPlatform &platform)
{
    const auto app = requireApp(request, platform);
    if (!app)
        return fail(app.error());
    if (auto granted = platform.tokens().require(*app, { u"qyapi_addresslist_search"_s }); !granted)
        return fail(granted.error());
    const auto body = readJsonBody(request);
    if (!body)
        return fail(body.error());
    const auto word = requireText(*body, u"queryWord"_s);
    if (!word)
        return fail(word.error());
    const int offset = body->value("offset"_L1).toInt(-1);
    if (offset < 0)
        return fail(Errors::TokenParameterMissing, u"offset"_s);
    const int size = body->value("size"_L1).toInt();
    if (size < 1 || size > maxSize)
        return fail(Errors::TokenParameterMissing, u"size"_s);
    const bool whole = body->value("fullMatchField"_L1).toInt() == 1;
    QJsonArray found;
    int total = 0;
    for (const User &user : platform.directory().users()) {
        if (!user.memberOf.contains(app->corpId) || !isNamed(user, *word, whole))
            continue;
        if (total >= offset && found.size() < size)
            found.append(user.id.value);
        ++total;
    }
    return QJsonObject { { "list"_L1, found }, { "totalCount"_L1, total },
        { "hasMore"_L1, offset + found.size() < total } };
}

HttpResponse serveContactUsersSearch(const HttpRequest &request, OpenPlatform &platform)
{
    const auto found = search(request, platform);
    return found ? HttpResponse::json(*found) : toHttp(found.error(), platform.entropy());
}

} // namespace

Endpoint contact_users_search()
{
    return { "POST", u"/v1.0/contact/users/search"_s,
        u"Finds members of the organisation by their names, and tells their userids; needs qyapi_addresslist_search."_s,
        Caller::AppToken, u"5.4"_s, serveContactUsersSearch };
}

} // namespace MiniHost::Endpoints
