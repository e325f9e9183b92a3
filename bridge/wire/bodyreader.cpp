// SPDX-License-Identifier: MIT
#include "bridge/wire/bodyreader.h"

#include "bridge/core/limits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Hexadecimal digits of a chunk size. 15 digits fit into a quint64 and are more than any body limit needs.
constexpr size_t sizeDigitsLimit = 15;

LineReader chunkLine(qsizetype extensions)
{
    return LineReader(static_cast<qsizetype>(sizeDigitsLimit) + extensions + 2);
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

// The length of the quoted-string at the beginning of `text`, with both quotes; 0: its end is missing.
size_t quotedLength(std::string_view text)
{
    for (size_t at = 1; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at; // quoted-pair: the next character is taken literally
        else if (text[at] == '"')
            return at + 1;
    }
    return 0;
}

// chunk-ext = *( ";" token [ "=" ( token / quoted-string ) ] ) (RFC 9112 §7.1.1). "Bad whitespace" (BWS) is not accepted.
bool areExtensions(std::string_view text)
{
    while (!text.empty()) {
        if (text.front() != ';')
            return false;
        text.remove_prefix(1);
        const size_t nameEnd = std::min(text.find_first_of(";="), text.size());
        if (!isToken(text.substr(0, nameEnd)))
            return false;
        text.remove_prefix(nameEnd);
        if (text.empty() || text.front() != '=')
            continue;
        text.remove_prefix(1);
        const bool isQuoted = !text.empty() && text.front() == '"';
        const size_t valueEnd = isQuoted ? quotedLength(text) : std::min(text.find(';'), text.size());
        if (valueEnd == 0 || (!isQuoted && !isToken(text.substr(0, valueEnd))))
            return false;
        text.remove_prefix(valueEnd);
    }
    return true;
}

} // namespace

BodyReader::BodyReader(const Framing &framing, Limits limits)
    : m_limits(limits)
    , m_isChunked(framing.kind == Framing::Kind::Chunked)
    , m_state(m_isChunked ? State::ChunkSize : State::Content)
    , m_left(framing.length)
    , m_extensionBytesLeft(Limit::ChunkExtensionBytes)
    , m_lines(chunkLine(m_extensionBytesLeft))
{
    if (!m_isChunked && m_left == 0)
        m_state = State::Done;
    if (m_left > static_cast<quint64>(m_limits.body))
        fail({ u"the body is larger than %1 bytes"_s.arg(m_limits.body), 413 });
}

void BodyReader::fail(MessageFault fault)
{
    if (!m_fault)
        m_fault = std::move(fault);
}

void BodyReader::feed(std::string_view &bytes, QByteArray &body)
{
    while (!m_fault && m_state != State::Done && !bytes.empty()) {
        if (m_state == State::Content)
            readContent(bytes, body);
        else if (!readLine(bytes))
            return;
    }
}

void BodyReader::readContent(std::string_view &bytes, QByteArray &body)
{
    const size_t count = std::min<quint64>(m_left, bytes.size());
    body.append(bytes.data(), static_cast<qsizetype>(count));
    bytes.remove_prefix(count);
    m_left -= count;
    if (m_left > 0)
        return;
    m_lines = chunkLine(m_extensionBytesLeft);
    m_state = m_isChunked ? State::ChunkEnd : State::Done;
}

bool BodyReader::readLine(std::string_view &bytes)
{
    switch (m_lines.feed(bytes)) {
    case LineReader::Status::Incomplete:
        return false;
    case LineReader::Status::Line:
        parseLine(m_lines.line());
        return true;
    case LineReader::Status::Fault:
        fail({ m_lines.fault() });
        return false;
    case LineReader::Status::TooLong:
        fail(m_state == State::Trailer
                ? MessageFault { u"the trailer is larger than %1 bytes"_s.arg(m_limits.trailer), 431 }
                : MessageFault { u"a chunk says more than its size needs"_s });
        return false;
    }
    Q_UNREACHABLE();
}

void BodyReader::parseLine(std::string_view line)
{
    switch (m_state) {
    case State::ChunkSize:
        return parseChunkSize(line);
    case State::ChunkEnd:
        if (!line.empty())
            return fail({ u"a chunk that is longer than its size"_s });
        m_lines = chunkLine(m_extensionBytesLeft);
        m_state = State::ChunkSize;
        return;
    case State::Trailer:
        if (line.empty())
            m_state = State::Done;
        else
            checkTrailerField(line);
        return;
    case State::Content:
    case State::Done:
        break;
    }
    Q_UNREACHABLE();
}

// Fields for framing, routing and connection handling are not allowed in a trailer (RFC 9110 §6.5.1).
void BodyReader::checkTrailerField(std::string_view line)
{
    const auto field = readField(line);
    if (!field)
        return fail(field.error());
    for (const char *name :
        { "Connection", "Content-Length", "Host", "Proxy-Connection", "Transfer-Encoding", "Upgrade" }) {
        if (field->name.compare(name, Qt::CaseInsensitive) == 0)
            return fail({ u"a trailer that has %1"_s.arg(QString::fromLatin1(name)) });
    }
}

void BodyReader::parseChunkSize(std::string_view line)
{
    size_t digits = 0;
    quint64 size = 0;
    for (; digits < line.size() && hexValue(line[digits]) >= 0; ++digits) {
        if (digits == sizeDigitsLimit)
            return fail({ u"a chunk's size that is too long"_s });
        size = size * 16 + static_cast<quint64>(hexValue(line[digits]));
    }
    const std::string_view extensions = line.substr(digits);
    if (digits == 0 || !areExtensions(extensions))
        return fail({ u"not a chunk's size"_s });
    m_extensionBytesLeft -= static_cast<qsizetype>(extensions.size());
    if (m_extensionBytesLeft < 0)
        return fail({ u"chunks say more than their sizes need"_s });
    if (size > static_cast<quint64>(m_limits.body - m_size))
        return fail({ u"the body is larger than %1 bytes"_s.arg(m_limits.body), 413 });
    m_size += static_cast<qsizetype>(size);
    m_left = size;
    m_state = size > 0 ? State::Content : State::Trailer;
    if (size == 0)
        m_lines = LineReader(m_limits.trailer);
}

} // namespace MiniHost
