// SPDX-License-Identifier: MIT
#include "bridge/appserver/tokensteps.h"

#include "bridge/routing/placeholders.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

using enum JsonReader::Need;

// Fails when the value does not exist: an empty text in its place would make a request that the app never sends.
Lookup lookupIn(const QJsonObject &values)
{
    return [values](const QString &name) -> Served<QJsonValue> {
        const QJsonValue value = memberAt(values, name);
        if (value.isUndefined() || value.isNull()) {
            return refuse(0,
                name.startsWith("user."_L1)
                    ? u"\"${%1}\" has no value: users/me did not tell it. Ask for its permission point in openAuth"_s
                          .arg(name)
                    : u"\"${%1}\" has no value"_s.arg(name));
        }
        return value;
    };
}

ExchangeProblem toProblem(const TokenStep &step, const RouteProblem &problem)
{
    return { .step = step.name, .status = problem.status, .code = problem.code, .message = problem.message };
}

} // namespace

QStringList tokenStepKeys()
{
    return { u"scope"_s, u"method"_s, u"path"_s, u"body"_s };
}

TokenStep readTokenStep(const JsonReader &reader, bool isFirst)
{
    static const QStringList methods { u"GET"_s, u"POST"_s, u"PUT"_s, u"DELETE"_s };
    TokenStep step;
    step.name = reader.path();
    step.scope = { reader.text(u"scope"_s, Optional) };
    const QString method = reader.choice(u"method"_s, Optional, methods);
    step.method = method.isEmpty() ? QByteArray("GET") : method.toLatin1();
    step.path = reader.text(u"path"_s, Required);
    if (!step.path.isEmpty() && !step.path.startsWith(u'/'))
        reader.mistake(reader.place(u"path"_s), u"begins with \"/\", like \"/v1.0/contact/users/me\""_s);
    step.body = reader.value(u"body"_s);
    QStringList known { u"user.nick"_s, u"user.unionId"_s, u"user.openId"_s, u"user.avatarUrl"_s, u"user.mobile"_s,
        u"user.stateCode"_s, u"user.email"_s, u"user.userid"_s, u"token.corpId"_s };
    if (!isFirst)
        known += u"result."_s;
    expectPlaceholders(reader, reader.place(u"path"_s), step.path, known);
    expectPlaceholders(reader, reader.place(u"body"_s), step.body, known);
    return step;
}

std::shared_ptr<const AfterToken> TokenSteps::make(
    const QList<TokenStep> &steps, const QList<ScopeCode> &scopes, const QJsonObject &known)
{
    QList<TokenStep> chosen;
    for (const TokenStep &step : steps) {
        if (step.scope.isEmpty() || scopes.contains(step.scope))
            chosen += step;
    }
    if (chosen.isEmpty())
        return nullptr;
    return std::shared_ptr<const AfterToken>(new TokenSteps(std::move(chosen), known));
}

Task<Exchanged<void>> TokenSteps::run(HttpClient *http, CallId call, ExchangedUser got) const
{
    QJsonObject user = m_known;
    for (auto member = got.user.begin(); member != got.user.end(); ++member)
        user.insert(member.key(), member.value());
    QJsonObject values { { "user"_L1, user }, { "token"_L1, QJsonObject { { "corpId"_L1, got.token.corpId.value } } } };
    for (const TokenStep &step : m_steps) {
        const Lookup lookup = lookupIn(values);
        const auto path = filledAddress(step.path, lookup);
        if (!path)
            co_return tl::unexpected(toProblem(step, path.error()));
        const auto body = filled(step.body, lookup);
        if (!body)
            co_return tl::unexpected(toProblem(step, body.error()));
        HttpCall request;
        request.call = call;
        request.method = step.method;
        request.path = *path;
        request.accessToken = got.token.accessToken.reveal().toLatin1();
        request.body = *body;
        const HttpAnswer answer = co_await http->send(request);
        if (!answer.isOk())
            co_return tl::unexpected(MiniHost::toProblem(step.name, answer));
        values.insert("result"_L1, answer.body);
    }
    co_return Exchanged<void> {};
}

} // namespace MiniHost
