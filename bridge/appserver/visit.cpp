// SPDX-License-Identifier: MIT
#include "bridge/appserver/visit.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

Served<QString> Visit::text(const QString &reference) const
{
    const auto value = values.find(reference);
    if (!value)
        return tl::unexpected(value.error());
    if (!value->isString() || value->toString().isEmpty())
        return refuse(400, u"%1 must be a text"_s.arg(reference));
    return value->toString();
}

Task<Served<AppCredentials>> Visit::findApp(ClientId client) const
{
    const ClientId wanted = app.isEmpty() ? client : app;
    const auto found = co_await credentials(wanted);
    if (!found)
        co_return refuse(500, found.error().toString(Language::English));
    co_return *found;
}

Task<Served<AccessToken>> Visit::appToken(AppCredentials from)
{
    const QJsonObject body { { "client_id"_L1, from.client.value }, { "client_secret"_L1, from.secret.reveal() },
        { "grant_type"_L1, "client_credentials"_L1 } };
    const QString path = u"/v1.0/oauth2/%1/token"_s.arg(from.corp.value);
    const HttpAnswer answer = co_await http.post(call, path, body);
    if (!answer.isOk())
        co_return tl::unexpected(toRouteProblem(toProblem(u"token"_s, answer)));
    co_return AccessToken(answer.body.value("access_token"_L1).toString());
}

QStringList userWords()
{
    return { u"user"_s, u"user.nick"_s, u"user.unionId"_s, u"user.openId"_s, u"user.avatarUrl"_s, u"user.mobile"_s,
        u"user.stateCode"_s, u"user.email"_s, u"user.userid"_s, u"user.name"_s, u"user.unionid"_s,
        u"user.associated_unionid"_s, u"user.device_id"_s, u"user.sys"_s, u"user.sys_level"_s };
}

} // namespace MiniHost
