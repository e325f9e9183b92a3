// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/wire/authority.h"
#include "bridge/wire/bodyreader.h"

namespace MiniHost {

// The head of a valid request.
struct RequestHead {
    QByteArray method;
    QByteArray target; // as sent
    bool isHttp10 = false;
    bool closes = false; // the connection ends after the answer: "Connection: close", or HTTP/1.0 without keep-alive
    QList<HttpHeader> headers;
    std::optional<Authority> host; // nullopt in HTTP/1.0 only, where the Host header is optional
    Framing framing;

    // The first value of this header; empty when there is none.
    QByteArray header(QByteArrayView name) const;
};

// Incremental, strict parser of one HTTP/1.1 or 1.0 request (RFC 9112). Fails on what the standard calls an error, and on what two
// parsers could read as different requests. After a failure the rest of the connection cannot be parsed. Has no socket.
class RequestReader
{
public:
    // In bytes.
    struct Limits {
        qsizetype head;
        qsizetype body;
    };
    enum class State { Head, Body, Done, Broken };

    explicit RequestReader(Limits limits);

    // Returns how many of the bytes were consumed. Stops at the end of the head, so that the caller can check the head before the body.
    size_t feed(std::string_view bytes);
    State state() const { return m_state; }
    bool hasBegun() const { return !m_lines.isEmpty(); }
    // Complete in the states Body and Done.
    RequestHead &head() { return m_head; }
    QByteArray &body() { return m_body; }
    const MessageFault &fault() const { return m_fault; }

private:
    void readHead(std::string_view &bytes);
    void parseLine(std::string_view line);
    void parseRequestLine(std::string_view line);
    void finishHead();
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
