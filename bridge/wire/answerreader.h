// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/wire/bodyreader.h"

namespace MiniHost {

// Reads the answer to one GET or POST, as strictly as RequestReader reads requests: the server it comes from may be anybody's.
// Interim answers (1xx) are read over.
class AnswerReader
{
public:
    struct Limits {
        qsizetype head;
        qsizetype body;
    };

    explicit AnswerReader(Limits limits);

    void take(std::string_view bytes);
    void end(); // the connection has ended

    bool isOver() const { return m_state == State::Done || m_state == State::Broken; }
    bool hasBegun() const { return m_state != State::Head || m_interim > 0 || !m_lines.isEmpty(); }
    int status() const { return m_status; } // 0: no head has come yet
    const QByteArray &body() const { return m_body; }
    // Why there is no whole answer; empty when there is one, or while it is on its way.
    const QString &problem() const { return m_problem; }

private:
    enum class State { Head, Body, BodyToTheEnd, Done, Broken };

    void takeHead(std::string_view &bytes);
    void seeLine(std::string_view line);
    void seeStatusLine(std::string_view line);
    void seeEndOfHead();
    void fail(const QString &problem);

    const Limits m_limits;
    State m_state = State::Head;
    LineReader m_lines;
    bool m_isOld = false;
    bool m_hasStatusLine = false;
    int m_status = 0;
    int m_nextStatus = 0; // of the head that is being read
    int m_interim = 0;    // how many
    QList<HttpHeader> m_headers;
    Framing m_framing;
    std::optional<BodyReader> m_reader;
    QByteArray m_body;
    QString m_problem;
};

} // namespace MiniHost
