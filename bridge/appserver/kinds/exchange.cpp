// SPDX-License-Identifier: MIT
// openAuth's code → token → users/me, as the app's server does it; the page gets a session (docs/dingtalk/protocol.md §5).
#include "bridge/appserver/visit.h"

using namespace Qt::StringLiterals;

namespace MiniHost::RouteKinds {
namespace {

// What the session knows of the user from a login with a login-free code, under the names of users/me.
QJsonObject knownUser(const std::optional<AppSession> &session)
{
    QJsonObject known;
    if (!session)
        return known;
    for (const auto &[from, to] : { std::pair("unionid"_L1, "unionId"_L1), std::pair("userid"_L1, "userid"_L1) }) {
        if (const QJsonValue value = session->user.value(from); value.isString())
            known.insert(to, value);
    }
    return known;
}

class ExchangeAction final : public RouteAction
{
public:
    explicit ExchangeAction(const QString &code)
        : m_code(code)
    {
    }

    Task<Served<QJsonObject>> run(Visit *visit) const override
    {
        const auto code = visit->text(m_code);
        if (!code)
            co_return tl::unexpected(code.error());
        // The scopes of a code of the web login are not known here: users/me is called then, too.
        KnownCode known;
        known.scopes = { ScopeCode { u"Contact.User.Read"_s } };
        known = visit->known(*code).value_or(known);
        visit->call = known.call;
        const auto app = co_await visit->findApp(known.client);
        if (!app)
            co_return tl::unexpected(app.error());
        const AuthCode secret(*code);
        const auto after = TokenSteps::make(visit->afterToken, known.scopes, knownUser(visit->session));
        const auto got =
            co_await visit->exchange.run(known.call, app->client, app->secret, secret, known.scopes, after);
        if (!got)
            co_return tl::unexpected(toRouteProblem(got.error()));
        visit->begun = AppSession { got->user, got->token.accessToken };
        const QJsonObject token { { "accessToken"_L1, got->token.accessToken.reveal() },
            { "refreshToken"_L1, got->token.refreshToken.reveal() },
            { "expireIn"_L1, static_cast<qint64>(got->token.expireIn.count()) },
            { "corpId"_L1, got->token.corpId.value } };
        co_return QJsonObject { { "user"_L1, got->user }, { "token"_L1, token } };
    }

private:
    const QString m_code;
};

RouteKind::Read readExchange(const JsonReader &reader)
{
    const QString code = readReference(reader, u"code"_s, JsonReader::Need::Required);
    QStringList words = userWords() + QStringList { u"token.expireIn"_s, u"token.corpId"_s };
    if (reader.flag(u"exposeToken"_s, JsonReader::Need::Optional).value_or(false))
        words += { u"token.accessToken"_s, u"token.refreshToken"_s };
    return { std::make_shared<ExchangeAction>(code), words };
}

} // namespace

RouteKind exchange()
{
    return { u"exchange"_s, { u"code"_s, u"exposeToken"_s }, u"${user}"_s, true, false, readExchange };
}

} // namespace MiniHost::RouteKinds
