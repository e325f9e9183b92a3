// SPDX-License-Identifier: MIT
#include "bridge/exchange/onerequest.h"

#include <QNetworkProxy>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Far above the size of the open platform's answers.
constexpr AnswerReader::Limits limits { 64 * 1024, 16 * 1024 * 1024 };

} // namespace

OneRequest::OneRequest(const QUrl &url, std::chrono::milliseconds deadline)
    : m_url(url)
    , m_answer(limits)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(deadline);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_problem = u"no answer within %1 s"_s.arg(m_deadline.interval() / 1000);
        finish();
    });
    connect(&m_socket, &QTcpSocket::readyRead, this, &OneRequest::read);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &OneRequest::finish);
    connect(&m_socket, &QTcpSocket::disconnected, this, &OneRequest::finish);
}

void OneRequest::send(const QByteArray &head, const QByteArray &body)
{
    m_deadline.start();
    m_socket.connectToHost(m_url.host(), static_cast<quint16>(m_url.port(80)));
    // The socket buffers it until it is connected.
    m_socket.write(head + "Host: " + m_url.authority().toLatin1()
        + "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

void OneRequest::abort()
{
    if (!m_finished) {
        m_problem = u"given up"_s;
        finish();
    }
    // Not queued, also when finish() has just queued it: what the caller uses may be destroyed before the queued call.
    resumeCaller();
}

void OneRequest::read()
{
    const QByteArray bytes = m_socket.readAll();
    m_answer.feed({ bytes.constData(), static_cast<size_t>(bytes.size()) });
    if (m_answer.isOver())
        finish();
}

void OneRequest::finish()
{
    if (m_finished)
        return;
    m_finished = true;
    m_deadline.stop();
    if (m_problem.isEmpty() && !m_answer.isOver()) {
        const QByteArray rest = m_socket.readAll();
        m_answer.feed({ rest.constData(), static_cast<size_t>(rest.size()) });
        const auto error = m_socket.error();
        const bool hasEnded =
            error == QAbstractSocket::RemoteHostClosedError || error == QAbstractSocket::UnknownSocketError;
        if (hasEnded || m_answer.hasBegun())
            m_answer.end();
        else
            m_problem = m_socket.errorString(); // could not connect
    }
    if (m_problem.isEmpty())
        m_problem = m_answer.problem();
    m_socket.disconnect(this);
    m_socket.abort();
    // Queued: the caller deletes this object when it resumes, and the socket is still inside of its signal.
    QMetaObject::invokeMethod(this, &OneRequest::resumeCaller, Qt::QueuedConnection);
}

void OneRequest::resumeCaller()
{
    m_done.set(true);
}

} // namespace MiniHost
