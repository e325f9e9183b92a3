// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/task.h"
#include "bridge/wire/answerreader.h"

#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

namespace MiniHost {

// One HTTP/1.1 request on its own connection, sent exactly once. Not QNetworkAccessManager: that repeats a request up to three times, POST
// too, when the connection closes without an answer. The first one may have redeemed the code, so the repeated one would fail.
class OneRequest final : public QObject
{
public:
    OneRequest(const QUrl &url, std::chrono::milliseconds deadline);

    // `head`: the request line and the headers, each with its line end, without Host, Connection and Content-Length.
    void send(const QByteArray &head, const QByteArray &body);
    // Resumes the waiting caller with a problem before it returns. The caller may delete this object.
    void abort();

    bool isFinished() const { return m_finished; }
    int status() const { return m_answer.status(); } // 0: no answer
    const QByteArray &body() const { return m_answer.body(); }
    const QString &problem() const { return m_problem; } // why there is no complete answer; empty: there is one
    // co_await request.done() waits for the end. One coroutine only.
    const OneShot<bool> &done() const { return m_done; }

private:
    void resumeCaller();
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
