// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/task.h"
#include "bridge/wire/answerreader.h"

#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

namespace MiniHost {

// One HTTP/1.1 request on a connection of its own, sent once. QNetworkAccessManager sends a request again when the connection
// ends without an answer, up to three times and POSTs too; but the first may have taken effect: a code would be spent, and the
// second be told so. Whoever debugs a server wants to see what happened.
class OneRequest final : public QObject
{
public:
    OneRequest(const QUrl &url, std::chrono::milliseconds deadline);

    // `head`: the request line and the headers, each with its line end, without Host, Connection and Content-Length.
    void send(const QByteArray &head, const QByteArray &body);
    void abort(); // finishes with a problem, before it returns; `this` may be gone then

    bool isFinished() const { return m_finished; }
    int status() const { return m_answer.status(); } // 0: no answer at all
    const QByteArray &body() const { return m_answer.body(); }
    const QString &problem() const { return m_problem; } // why there is no (whole) answer

    // co_await request.done(): when it has finished. One waits.
    const OneShot<bool> &done() const { return m_done; }

private:
    void wake();
    void finish();
    void read();

    const QUrl m_url;
    QTcpSocket m_socket;
    QTimer m_deadline;
    AnswerReader m_answer;
    QString m_problem;
    bool m_finished = false;
    const OneShot<bool> m_done { this };
};

} // namespace MiniHost
