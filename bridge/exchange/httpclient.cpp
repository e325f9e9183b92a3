// SPDX-License-Identifier: MIT
#include "bridge/exchange/httpclient.h"

#include "bridge/core/events/http.h"
#include "bridge/core/jsontext.h"
#include "bridge/core/secret.h"
#include "bridge/core/shownaddress.h"
#include "bridge/exchange/onerequest.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr auto deadline = std::chrono::seconds(10);

QByteArray headOf(const HttpCall &call, const QUrl &url)
{
    const QByteArray agent = call.agent.isEmpty() ? QByteArray("native exchange") : call.agent;
    const QString target =
        url.path(QUrl::FullyEncoded) + (url.hasQuery() ? u'?' + url.query(QUrl::FullyEncoded) : QString());
    QByteArray head = call.method + ' ' + target.toUtf8() + " HTTP/1.1\r\nUser-Agent: MiniHost/" MINIHOST_VERSION " ("
        + agent + ")\r\nAccept: application/json\r\n";
    if (!call.body.isUndefined())
        head += "Content-Type: application/json\r\n";
    if (!call.accessToken.isEmpty())
        head += "x-acs-dingtalk-access-token: " + call.accessToken + "\r\n";
    return head;
}

} // namespace

QJsonObject maskSecrets(const QJsonObject &object)
{
    static const QStringList secretKeys { u"accessToken"_s, u"refreshToken"_s, u"code"_s, u"authCode"_s,
        u"clientSecret"_s, u"access_token"_s, u"client_secret"_s, u"jsapiTicket"_s };
    QJsonObject masked = object;
    // In an error's body (it has `requestid`) `code` is the error code, not a secret.
    const bool isError = object.contains("requestid"_L1);
    for (auto it = masked.begin(); it != masked.end(); ++it) {
        if (secretKeys.contains(it.key()) && it->isString() && !(isError && it.key() == "code"_L1))
            *it = Secret<void>(it->toString()).masked();
    }
    return masked;
}

HttpClient::HttpClient(QUrl api, Journal &journal)
    : m_api(std::move(api))
    , m_journal(journal)
{
}

Task<HttpAnswer> HttpClient::post(CallId call, QString path, QJsonObject body)
{
    return send(
        { .call = call, .method = "POST", .path = std::move(path), .accessToken = {}, .body = body, .agent = {} });
}

Task<HttpAnswer> HttpClient::get(CallId call, QString path, QByteArray accessToken)
{
    return send({ .call = call,
        .method = "GET",
        .path = std::move(path),
        .accessToken = std::move(accessToken),
        .body = QJsonValue::Undefined,
        .agent = {} });
}

Task<HttpAnswer> HttpClient::send(HttpCall call)
{
    if (m_isAborted) {
        HttpAnswer none;
        none.problem = u"given up"_s;
        co_return none;
    }
    const ShownAddress path(call.path);
    Events::HttpSent sent { .method = QString::fromLatin1(call.method), .path = path };
    QByteArray body;
    if (!call.body.isUndefined()) {
        sent.body = call.body.isObject() ? QJsonValue(maskSecrets(call.body.toObject())) : call.body;
        const bool isJson = call.body.isObject() || call.body.isArray();
        body = isJson ? jsonText(call.body) : call.body.toString().toUtf8();
    }
    m_journal.record(call.call, sent);

    const QUrl url = m_api.resolved(QUrl(call.path));
    OneRequest request(url, deadline);
    m_pending.insert(&request);
    request.send(headOf(call, url), body);
    co_await request.done();
    m_pending.remove(&request);
    HttpAnswer answer;
    answer.status = request.status();
    answer.problem = request.problem();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body(), &error);
    if (answer.problem.isEmpty() && !document.isObject())
        answer.problem = u"the answer is not a JSON object: %1"_s.arg(error.errorString());
    answer.body = document.object();

    m_journal.record(call.call,
        Events::HttpReceived { .path = path,
            .status = answer.status,
            .body = maskSecrets(answer.body),
            .problem = unlessEmpty(answer.problem) });
    co_return answer;
}

void HttpClient::abort()
{
    m_isAborted = true;
    // A copy: abort() resumes the caller, which removes its request from the set.
    const QSet<OneRequest *> pending = m_pending;
    for (OneRequest *request : pending)
        request->abort();
}

} // namespace MiniHost
