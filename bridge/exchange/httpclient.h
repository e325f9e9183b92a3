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
    int status = 0;   // 0: no answer at all
    QJsonObject body; // empty when it was not a JSON object
    QString problem;  // why there is no usable answer; empty when there is one

    bool isOk() const { return status >= 200 && status < 300 && problem.isEmpty(); }
};

// One request. `path` may carry a query.
struct HttpCall {
    CallId call;
    QByteArray method;
    QString path;
    QByteArray accessToken; // empty: none is sent
    QJsonValue body = QJsonValue::Undefined;
    QByteArray agent; // empty: the native exchange; by this name the open platform knows who asked
};

// JSON over HTTP as the mini-app's own server sends it; each request and each answer goes to the journal,
// masked.
class HttpClient
{
public:
    HttpClient(QUrl api, Journal &journal);

    Task<HttpAnswer> post(CallId call, QString path, QJsonObject body);
    Task<HttpAnswer> get(CallId call, QString path, QByteArray accessToken);
    Task<HttpAnswer> send(HttpCall call);

    // Ends what is on its way: each waiting call gets its answer (a problem) now, while its caller is still there; and so
    // does what a caller goes on to ask then. For good.
    void abort();

private:
    const QUrl m_api;
    Journal &m_journal;
    QSet<OneRequest *> m_pending;
    bool m_isOver = false;
};

// The values of secret members ("accessToken", "refreshToken", "code", "clientSecret", …) shortened to four
// characters.
QJsonObject maskSecrets(const QJsonObject &object);

} // namespace MiniHost
