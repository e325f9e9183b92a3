// SPDX-License-Identifier: MIT
#include "bridge/exchange/httpclient.h"

#include "bridge/core/secret.h"

#include <memory>
#include <QCoroNetwork>
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

QNetworkRequest HttpClient::request(const QString &path) const
{
    QUrl url = m_api;
    url.setPath(path);
    QNetworkRequest request(url);
    // By this name the open platform knows who redeemed a code.
    request.setHeader(
        QNetworkRequest::UserAgentHeader, u"MiniHost/%1 (native exchange)"_s.arg(QLatin1StringView(MINIHOST_VERSION)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Accept", "application/json");
    return request;
}

Task<HttpAnswer> HttpClient::post(CallId call, QString path, QJsonObject body)
{
    m_journal.record(EventKind::HttpSent, call,
        { { "method"_L1, "POST"_L1 }, { "path"_L1, path }, { "body"_L1, maskSecrets(body) } });
    QNetworkReply *reply = m_network.post(request(path), QJsonDocument(body).toJson(QJsonDocument::Compact));
    return finish(call, path, reply);
}

Task<HttpAnswer> HttpClient::get(CallId call, QString path, QByteArray accessToken)
{
    m_journal.record(EventKind::HttpSent, call, { { "method"_L1, "GET"_L1 }, { "path"_L1, path } });
    QNetworkRequest get = request(path);
    get.setRawHeader("x-acs-dingtalk-access-token", accessToken);
    return finish(call, path, m_network.get(get));
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
