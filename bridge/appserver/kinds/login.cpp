// SPDX-License-Identifier: MIT
// A login-free code (requestAuthCode) → the user, with the app's own token (docs/dingtalk/protocol.md §5.7).
#include "bridge/appserver/visit.h"

using namespace Qt::StringLiterals;

namespace MiniHost::RouteKinds {
namespace {

class LoginAction final : public RouteAction
{
public:
    explicit LoginAction(const QString &code)
        : m_code(code)
    {
    }

    Task<Served<QJsonObject>> run(Visit *visit) const override
    {
        const auto code = visit->text(m_code);
        if (!code)
            co_return tl::unexpected(code.error());
        const auto app = co_await visit->findApp({});
        if (!app)
            co_return tl::unexpected(app.error());
        const auto token = co_await visit->appToken(*app);
        if (!token)
            co_return tl::unexpected(token.error());
        HttpCall call;
        call.call = visit->call;
        call.method = "POST";
        call.path = u"/topapi/v2/user/getuserinfo?access_token="_s + token->reveal();
        call.body = QJsonObject { { "code"_L1, *code } };
        const HttpAnswer answer = co_await visit->http.send(call);
        if (!answer.isOk())
            co_return tl::unexpected(toRouteProblem(toProblem(u"getuserinfo"_s, answer)));
        // The older API answers errors with status 200 too (docs/dingtalk/protocol.md §5.7).
        if (const int number = answer.body.value("errcode"_L1).toInt(); number != 0) {
            co_return tl::unexpected(RouteProblem {
                400, QString::number(number), u"getuserinfo: "_s + answer.body.value("errmsg"_L1).toString() });
        }
        QJsonObject user = answer.body.value("result"_L1).toObject();
        // Also under the names of users/me, so that templates work for both kinds of login.
        user.insert("nick"_L1, user.value("name"_L1));
        user.insert("unionId"_L1, user.value("unionid"_L1));
        visit->begun = AppSession { user, {} };
        co_return QJsonObject { { "user"_L1, user } };
    }

private:
    const QString m_code;
};

RouteKind::Read readLogin(const JsonReader &reader)
{
    return { std::make_shared<LoginAction>(readReference(reader, u"code"_s, JsonReader::Need::Required)), userWords() };
}

} // namespace

RouteKind login()
{
    return { u"login"_s, { u"code"_s }, u"${user}"_s, true, false, readLogin };
}

} // namespace MiniHost::RouteKinds
