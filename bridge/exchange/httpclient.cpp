// SPDX-License-Identifier: MIT
#include "bridge/exchange/httpclient.h"

#include "bridge/core/secret.h"

#include <memory>
#include <QCoroNetwork>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr auto deadlineMs = 10'000;

struct DeleteLater {
    void operator()(QNetworkReply *reply) const { reply->deleteLater(); }
};

} // namespace

QJsonObject maskSecrets(const QJsonObject &object)
{
    static const QStringList secret { u"accessToken"_s, u"refreshToken"_s, u"code"_s, u"authCode"_s,
        u"clientSecret"_s };
    QJsonObject masked = object;
    // An error's `code` is a word with dots, not a secret.
    const bool isError = object.contains("requestid"_L1);
    for (auto it = masked.begin(); it != masked.end(); ++it) {
        if (secret.contains(it.key()) && it->isString() && !(isError && it.key() == "code"_L1))
            *it = Secret<void>(it->toString()).masked();
    }
    return masked;
}

HttpClient::HttpClient(QUrl api, Journal &journal)
    : m_api(std::move(api))
    , m_journal(journal)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setTransferTimeout(deadlineMs);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

QNetworkRequest HttpClient::request(const HttpCall &call) const
{
    QNetworkRequest request(m_api.resolved(QUrl(call.path)));
    const QByteArray agent = call.agent.isEmpty() ? QByteArray("native exchange") : call.agent;
    request.setHeader(QNetworkRequest::UserAgentHeader,
        u"MiniHost/%1 (%2)"_s.arg(QLatin1StringView(MINIHOST_VERSION), QString::fromUtf8(agent)));
    if (!call.body.isUndefined())
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Accept", "application/json");
    if (!call.accessToken.isEmpty())
        request.setRawHeader("x-acs-dingtalk-access-token", call.accessToken);
    return request;
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
    QJsonObject detail { { "method"_L1, QString::fromLatin1(call.method) }, { "path"_L1, call.path } };
    QByteArray body;
    if (!call.body.isUndefined()) {
        const bool isObject = call.body.isObject();
        detail.insert("body"_L1, isObject ? QJsonValue(maskSecrets(call.body.toObject())) : call.body);
        body = isObject           ? QJsonDocument(call.body.toObject()).toJson(QJsonDocument::Compact)
            : call.body.isArray() ? QJsonDocument(call.body.toArray()).toJson(QJsonDocument::Compact)
                                  : call.body.toString().toUtf8();
    }
    m_journal.record(EventKind::HttpSent, call.call, detail);
    return finish(call.call, call.path, m_network.sendCustomRequest(request(call), call.method, body));
}

Task<HttpAnswer> HttpClient::finish(CallId call, QString path, QNetworkReply *raw)
{
    const std::unique_ptr<QNetworkReply, DeleteLater> reply(raw);
    m_pending.insert(raw);
    co_await reply.get();
    m_pending.remove(raw);
    HttpAnswer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray text = reply->isOpen() ? reply->readAll() : QByteArray(); // aborted: closed already
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (answer.status == 0)
        answer.problem = reply->errorString();
    else if (!document.isObject())
        answer.problem = u"the answer is not a JSON object: %1"_s.arg(error.errorString());
    answer.body = document.object();

    QJsonObject detail { { "path"_L1, path }, { "status"_L1, answer.status }, { "body"_L1, maskSecrets(answer.body) } };
    if (!answer.problem.isEmpty())
        detail.insert("problem"_L1, answer.problem);
    m_journal.record(EventKind::HttpReceived, call, detail);
    co_return answer;
}

void HttpClient::abort()
{
    const QSet<QNetworkReply *> pending = m_pending;
    for (QNetworkReply *reply : pending)
        reply->abort();
}

} // namespace MiniHost
