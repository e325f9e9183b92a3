// SPDX-License-Identifier: MIT
#include "bridge/exchange/onerequest.h"

#include <QNetworkProxy>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr qsizetype mostBytes = 16 * 1024 * 1024; // of an answer: the open platform's are small

} // namespace

OneRequest::OneRequest(const QUrl &url, std::chrono::milliseconds deadline)
    : m_url(url)
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
    // Kept by the socket until it is connected.
    m_socket.write(head + "Host: " + m_url.authority().toLatin1()
        + "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

void OneRequest::abort()
{
    if (!m_finished) {
        m_problem = u"given up"_s;
        finish();
    }
    wake(); // at once, also when it has just finished by itself: what the caller works with may be gone later
}

void OneRequest::readHead(qsizetype end)
{
    m_hasHead = true;
    const QList<QByteArray> lines = m_received.first(end).split('\n');
    const QByteArray statusLine = lines.first();
    if (statusLine.startsWith("HTTP/1."))
        m_status = statusLine.mid(9, 3).toInt();
    for (const QByteArray &line : lines) {
        if (line.toLower().startsWith("content-length:"))
            m_length = line.mid(15).trimmed().toLongLong();
    }
    m_received.remove(0, end + 4);
}

void OneRequest::read()
{
    m_received += m_socket.readAll();
    if (const qsizetype end = m_hasHead ? -1 : m_received.indexOf("\r\n\r\n"); end >= 0)
        readHead(end);
    if (m_hasHead && m_length >= 0 && m_received.size() >= m_length)
        finish();
    else if (m_received.size() > mostBytes)
        abort();
}

void OneRequest::finish()
{
    if (m_finished)
        return;
    m_finished = true;
    m_deadline.stop();
    if (m_socket.state() == QAbstractSocket::ConnectedState && m_problem.isEmpty())
        m_received += m_socket.readAll();
    if (m_problem.isEmpty() && !m_hasHead) {
        const bool closed = m_socket.error() == QAbstractSocket::RemoteHostClosedError;
        m_problem = !m_received.isEmpty() ? u"the answer is not HTTP"_s
            : closed                      ? u"the connection was closed without an answer"_s
                                          : m_socket.errorString();
    } else if (m_problem.isEmpty() && m_status == 0) {
        m_problem = u"the answer is not HTTP"_s;
    } else if (m_problem.isEmpty() && m_length >= 0 && m_received.size() < m_length) {
        m_problem = u"the answer ends after %1 of %2 bytes"_s.arg(m_received.size()).arg(m_length);
    }
    m_body = m_received;
    m_socket.disconnect(this);
    m_socket.abort();
    // Later: whoever wakes up deletes this object, and the socket is still telling its news.
    QMetaObject::invokeMethod(this, &OneRequest::wake, Qt::QueuedConnection);
}

void OneRequest::wake()
{
    m_done.set(true);
}

} // namespace MiniHost
