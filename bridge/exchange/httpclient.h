// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/journal.h"
#include "bridge/core/result.h"
#include "bridge/core/task.h"

#include <QJsonObject>
#include <QSet>
#include <QUrl>

namespace MiniHost {

class OneRequest;

struct HttpAnswer {
    int status = 0;   // 0: no answer
    QJsonObject body; // empty when the body is not a JSON object
    QString problem;  // why the answer cannot be used (no connection, not HTTP, not JSON); empty: it can

    bool isOk() const { return status >= 200 && status < 300 && problem.isEmpty(); }
};

struct HttpCall {
    CallId call;
    QByteArray method;
    QString path;           // may have a query
    QByteArray accessToken; // header x-acs-dingtalk-access-token; empty: not sent
    QJsonValue body = QJsonValue::Undefined;
    QByteArray agent; // in User-Agent, by which the open platform's journal names the caller; empty: "native exchange"
};

// Sends JSON over HTTP, as the app's server does. Records each request as HttpSent and each answer as HttpReceived, secrets masked.
class HttpClient
{
public:
    HttpClient(QUrl api, Journal &journal);

    Task<HttpAnswer> post(CallId call, QString path, QJsonObject body);
    Task<HttpAnswer> get(CallId call, QString path, QByteArray accessToken);
    Task<HttpAnswer> send(HttpCall call);

    // Resumes every waiting caller with a problem before it returns, so that the callers still exist then. All later calls fail as well.
    void abort();

private:
    const QUrl m_api;
    Journal &m_journal;
    QSet<OneRequest *> m_pending;
    bool m_isAborted = false;
};

// A copy whose secret members ("accessToken", "refreshToken", "code", "clientSecret", …) are shortened to four characters.
QJsonObject maskSecrets(const QJsonObject &object);

} // namespace MiniHost
