// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/wire/bodyreader.h"

namespace MiniHost {

// Incremental parser of the HTTP response to one GET or POST (RFC 9112), as strict as RequestReader, since the server is not trusted.
// Interim answers (1xx) are skipped. Has no socket.
class AnswerReader
{
public:
    // In bytes.
    struct Limits {
        qsizetype head;
        qsizetype body;
    };

    explicit AnswerReader(Limits limits);

    void feed(std::string_view bytes);
    // The server has closed the connection.
    void end();

    bool isOver() const { return m_state == State::Done || m_state == State::Broken; }
    bool hasBegun() const { return m_state != State::Head || m_interimCount > 0 || !m_lines.isEmpty(); }
    // 0: the head is not complete yet.
    int status() const { return m_status; }
    const QByteArray &body() const { return m_body; }
    // Why the answer cannot be used: malformed, too large or incomplete. Empty: the answer is complete or still arriving.
    const QString &problem() const { return m_problem; }

private:
    enum class State { Head, Body, BodyUntilClose, Done, Broken };

    void readHead(std::string_view &bytes);
    void parseLine(std::string_view line);
    void parseStatusLine(std::string_view line);
    void finishHead();
    void fail(const QString &problem);

    const Limits m_limits;
    State m_state = State::Head;
    LineReader m_lines;
    bool m_isHttp10 = false;
    bool m_hasStatusLine = false;
    int m_status = 0;
    // Of the head that is being read, which may be an interim one.
    int m_parsedStatus = 0;
    int m_interimCount = 0;
    QList<HttpHeader> m_headers;
    Framing m_framing;
    std::optional<BodyReader> m_reader;
    QByteArray m_body;
    QString m_problem;
};

} // namespace MiniHost
