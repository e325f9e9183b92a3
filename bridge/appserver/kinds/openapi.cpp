// SPDX-License-Identifier: MIT
// Calls the OpenAPI with the token of the logged-in user, and returns its answer.
#include "bridge/appserver/visit.h"
#include "bridge/routing/placeholders.h"

using namespace Qt::StringLiterals;

namespace MiniHost::RouteKinds {
namespace {

class OpenapiAction final : public RouteAction
{
public:
    OpenapiAction(const QString &method, const QString &path, const QJsonValue &body)
        : m_method(method.toLatin1())
        , m_path(path)
        , m_body(body)
    {
    }

    Task<Served<QJsonObject>> run(Visit *visit) const override
    {
        if (visit->session->token.isEmpty())
            co_return refuse(401, u"this login gave no user token: an \"exchange\" route does"_s);
        const Lookup lookup = [visit](const QString &name) -> Served<QJsonValue> {
            if (RequestValues::isOne(name))
                return visit->values.find(name);
            return memberAt(QJsonObject { { "user"_L1, visit->session->user } }, name);
        };
        const auto path = filledAddress(m_path, lookup);
        if (!path)
            co_return tl::unexpected(path.error());
        const auto body = filled(m_body, lookup);
        if (!body)
            co_return tl::unexpected(body.error());
        HttpCall call;
        call.call = visit->call;
        call.method = m_method;
        call.path = *path;
        call.accessToken = visit->session->token.reveal().toLatin1();
        call.body = *body;
        const HttpAnswer answer = co_await visit->http.send(call);
        if (!answer.isOk())
            co_return tl::unexpected(toRouteProblem(toProblem(m_path, answer)));
        co_return QJsonObject { { "result"_L1, answer.body } };
    }

private:
    const QByteArray m_method;
    const QString m_path;
    const QJsonValue m_body;
};

RouteKind::Read readOpenapi(const JsonReader &reader)
{
    static const QStringList methods { u"GET"_s, u"POST"_s, u"PUT"_s, u"DELETE"_s };
    const QString method = reader.choice(u"method"_s, JsonReader::Need::Optional, methods);
    const QString path = reader.text(u"path"_s, JsonReader::Need::Required);
    if (!path.isEmpty() && !path.startsWith(u'/'))
        reader.mistake(reader.place(u"path"_s), u"begins with \"/\", like \"/v1.0/contact/users/me\""_s);
    const QStringList known = RequestValues::roots() + QStringList { u"path."_s } + userWords();
    expectPlaceholders(reader, reader.place(u"path"_s), path, known);
    expectPlaceholders(reader, reader.place(u"body"_s), reader.value(u"body"_s), known);
    return { std::make_shared<OpenapiAction>(method.isEmpty() ? u"GET"_s : method, path, reader.value(u"body"_s)),
        { u"result"_s, u"result."_s } };
}

} // namespace

RouteKind openapi()
{
    return { u"openapi"_s, { u"method"_s, u"path"_s, u"body"_s }, u"${result}"_s, false, true, readOpenapi };
}

} // namespace MiniHost::RouteKinds
