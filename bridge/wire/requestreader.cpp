// SPDX-License-Identifier: MIT
#include "bridge/wire/requestreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Visible ASCII without "#": all other characters must be percent-encoded (RFC 3986 §2).
bool isTarget(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte > 0x20 && byte < 0x7f && byte != '#';
    });
}

} // namespace

QByteArray RequestHead::header(QByteArrayView name) const
{
    const QList<QByteArray> values = valuesOf(headers, name);
    return values.isEmpty() ? QByteArray() : values.first();
}

RequestReader::RequestReader(Limits limits)
    : m_limits(limits)
    , m_lines(limits.head)
{
}

void RequestReader::fail(MessageFault fault)
{
    m_fault = std::move(fault);
    m_state = State::Broken;
}

size_t RequestReader::feed(std::string_view bytes)
{
    const size_t given = bytes.size();
    if (m_state == State::Head) {
        readHead(bytes);
    } else if (m_state == State::Body) {
        m_reader->feed(bytes, m_body);
        if (m_reader->fault())
            fail(*m_reader->fault());
        else if (m_reader->isDone())
            m_state = State::Done;
    }
    return given - bytes.size();
}

void RequestReader::readHead(std::string_view &bytes)
{
    while (m_state == State::Head) {
        switch (m_lines.feed(bytes)) {
        case LineReader::Status::Incomplete:
            return;
        case LineReader::Status::Line:
            parseLine(m_lines.line());
            break;
        case LineReader::Status::Fault:
            return fail({ u"not a valid HTTP request: %1"_s.arg(m_lines.fault()) });
        case LineReader::Status::TooLong:
            return fail({ u"the headers are larger than %1 bytes"_s.arg(m_limits.head), 431 });
        }
    }
}

void RequestReader::parseLine(std::string_view line)
{
    if (m_head.method.isEmpty()) {
        // Empty lines before the request line are ignored (RFC 9112 §2.2).
        if (!line.empty())
            parseRequestLine(line);
        return;
    }
    if (line.empty())
        return finishHead();
    auto field = readField(line);
    if (!field)
        return fail({ u"not a valid HTTP request: %1"_s.arg(field.error().why) });
    m_head.headers.append(*std::move(field));
}

void RequestReader::parseRequestLine(std::string_view line)
{
    const size_t first = line.find(' ');
    const size_t last = line.rfind(' ');
    if (first == std::string_view::npos || first == last)
        return fail({ u"not a valid HTTP request: the first line is not METHOD TARGET HTTP/1.1"_s });
    const std::string_view method = line.substr(0, first);
    const std::string_view target = line.substr(first + 1, last - first - 1);
    const std::string_view version = line.substr(last + 1);
    // PRI is the connection preface of HTTP/2 (RFC 9113 §3.4).
    if (!isToken(method) || method == "PRI" || !isTarget(target))
        return fail({ u"not a valid HTTP request: the first line is not METHOD TARGET HTTP/1.1"_s });
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return fail({ u"not a valid HTTP request: only HTTP/1.1 and HTTP/1.0 are spoken here"_s });
    m_head.method = toBytes(method);
    m_head.target = toBytes(target);
    m_head.isHttp10 = version == "HTTP/1.0";
}

void RequestReader::finishHead()
{
    const QList<QByteArray> hosts = valuesOf(m_head.headers, "Host");
    if (hosts.size() > 1 || (hosts.isEmpty() && !m_head.isHttp10))
        return fail({ u"exactly one Host header is needed"_s });
    if (!hosts.isEmpty()) {
        m_head.host = Authority::parse(hosts.first());
        if (!m_head.host)
            return fail({ u"the Host header is not a host's name, alone or with a port"_s });
    }
    const auto framing = readFraming(m_head.headers, m_head.isHttp10);
    if (!framing)
        return fail(framing.error());
    m_head.framing = *framing;
    m_head.closes = hasWord(m_head.headers, "Connection", "close")
        || (m_head.isHttp10 && !hasWord(m_head.headers, "Connection", "keep-alive"));
    m_reader.emplace(*framing, BodyReader::Limits { m_limits.body, m_limits.head });
    if (m_reader->fault())
        fail(*m_reader->fault());
    else
        m_state = m_reader->isDone() ? State::Done : State::Body;
}

} // namespace MiniHost
