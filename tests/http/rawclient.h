// SPDX-License-Identifier: MIT
#pragma once

#include <QTcpSocket>

namespace MiniHost {

// An HTTP client that sends bytes and shows the received ones: there is no library between the test and the server.
class RawClient
{
public:
    explicit RawClient(quint16 port)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        m_isOpen = m_socket.waitForConnected(deadline);
        m_host = "127.0.0.1:" + QByteArray::number(port);
    }

    struct Answer {
        // 0 when no answer came.
        int status = 0;
        QByteArray head;
        QByteArray body;

        QByteArray header(const QByteArray &name) const
        {
            for (const QByteArray &line : head.split('\n')) {
                if (line.toLower().startsWith(name.toLower() + ':'))
                    return line.mid(name.size() + 1).trimmed();
            }
            return {};
        }
    };

    bool isOpen() const { return m_isOpen; }
    const QByteArray &host() const { return m_host; }
    QTcpSocket &socket() { return m_socket; }

    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(deadline)) { }
    }
    // Sends "GET /path" and more header lines, each with its line end.
    void request(const QByteArray &line, const QByteArray &headers = {}, const QByteArray &body = {})
    {
        QByteArray bytes = line + " HTTP/1.1\r\nHost: " + m_host + "\r\n" + headers;
        if (!body.isEmpty())
            bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        send(bytes + "\r\n" + body);
    }

    // None: the answer to a HEAD.
    enum class Body { Expected, None };
    // Reads the next answer completely.
    Answer answer(Body expected = Body::Expected)
    {
        Answer answer;
        while (!m_received.contains("\r\n\r\n")) {
            if (!more())
                return answer;
        }
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        answer.head = m_received.first(end);
        m_received.remove(0, end + 4);
        const qsizetype length = expected == Body::None ? 0 : answer.header("Content-Length").toLongLong();
        while (m_received.size() < length) {
            if (!more())
                return answer;
        }
        answer.body = m_received.first(length);
        m_received.remove(0, length);
        answer.status = answer.head.mid(9, 3).toInt();
        return answer;
    }
    Answer ask(const QByteArray &line, const QByteArray &headers = {}, const QByteArray &body = {})
    {
        request(line, headers, body);
        return answer(line.startsWith("HEAD ") ? Body::None : Body::Expected);
    }
    // Reads up to the end of the connection; `closed` says whether the server closed it.
    QByteArray rest(bool *closed = nullptr)
    {
        while (more()) { }
        if (closed)
            *closed = m_socket.state() == QAbstractSocket::UnconnectedState;
        return std::exchange(m_received, {});
    }

private:
    static constexpr int deadline = 15'000;

    bool more()
    {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(deadline))
            return false;
        m_received += m_socket.readAll();
        return true;
    }

    QTcpSocket m_socket;
    QByteArray m_host;
    QByteArray m_received;
    bool m_isOpen = false;
};

} // namespace MiniHost
