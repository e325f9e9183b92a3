// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/wire/authority.h"
#include "bridge/wire/bodyreader.h"

namespace MiniHost {

// The head of a request that means one thing only.
struct RequestHead {
    QByteArray method;
    QByteArray target;  // as sent
    bool isOld = false; // HTTP/1.0
    bool closes = false;
    QList<HttpHeader> headers;
    std::optional<Authority> host; // HTTP/1.0 may come without
    Framing framing;

    QByteArray header(QByteArrayView name) const; // the first of this name; empty when there is none
};

// Reads one HTTP/1.1 or 1.0 request, strictly (RFC 9112): whatever the standard calls an error, and whatever two readers could take for
// different requests, is a fault, after which nothing of the connection can be understood any more. Knows no socket.
class RequestReader
{
public:
    struct Limits {
        qsizetype head;
        qsizetype body;
    };
    enum class State { Head, Body, Done, Broken };

    explicit RequestReader(Limits limits);

    // How many of the bytes belong to this request. Stops where the head ends, so that it can be judged before the body comes.
    size_t take(std::string_view bytes);
    State state() const { return m_state; }
    bool hasBegun() const { return !m_lines.isEmpty(); }
    RequestHead &head() { return m_head; } // whole in the states Body and Done
    QByteArray &body() { return m_body; }
    const MessageFault &fault() const { return m_fault; }

private:
    void takeHead(std::string_view &bytes);
    void seeLine(std::string_view line);
    void seeRequestLine(std::string_view line);
    void seeEndOfHead();
    void fail(MessageFault fault);

    const Limits m_limits;
    State m_state = State::Head;
    LineReader m_lines;
    RequestHead m_head;
    std::optional<BodyReader> m_reader;
    QByteArray m_body;
    MessageFault m_fault;
};

} // namespace MiniHost
