// SPDX-License-Identifier: MIT
#include "bridge/wire/bodyreader.h"

#include "bridge/core/limits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr size_t mostSizeDigits = 15; // what a quint64 holds for sure, and more than any limit

LineReader chunkLine(qsizetype extensions)
{
    return LineReader(static_cast<qsizetype>(mostSizeDigits) + extensions + 2);
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

// The length of a quoted text at the beginning of `text`, its quotes included; 0: there is none.
size_t quotedLength(std::string_view text)
{
    for (size_t at = 1; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at; // whatever comes next
        else if (text[at] == '"')
            return at + 1;
    }
    return 0;
}

// *( ";" token [ "=" ( token / quoted-string ) ] ), without the blanks that only lenient readers take.
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
    , m_extensionsLeft(Limit::ChunkExtensionBytes)
    , m_lines(chunkLine(m_extensionsLeft))
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

void BodyReader::take(std::string_view &bytes, QByteArray &body)
{
    while (!m_fault && m_state != State::Done && !bytes.empty()) {
        if (m_state == State::Content)
            takeContent(bytes, body);
        else if (!takeLine(bytes))
            return;
    }
}

void BodyReader::takeContent(std::string_view &bytes, QByteArray &body)
{
    const size_t count = std::min<quint64>(m_left, bytes.size());
    body.append(bytes.data(), static_cast<qsizetype>(count));
    bytes.remove_prefix(count);
    m_left -= count;
    if (m_left > 0)
        return;
    m_lines = chunkLine(m_extensionsLeft);
    m_state = m_isChunked ? State::ChunkEnd : State::Done;
}

bool BodyReader::takeLine(std::string_view &bytes)
{
    switch (m_lines.take(bytes)) {
    case LineReader::Taken::Part:
        return false;
    case LineReader::Taken::Line:
        seeLine(m_lines.line());
        return true;
    case LineReader::Taken::Fault:
        fail({ m_lines.fault() });
        return false;
    case LineReader::Taken::TooLong:
        fail(m_state == State::Trailer
                ? MessageFault { u"the trailer is larger than %1 bytes"_s.arg(m_limits.trailer), 431 }
                : MessageFault { u"a chunk says more than its size needs"_s });
        return false;
    }
    Q_UNREACHABLE();
}

void BodyReader::seeLine(std::string_view line)
{
    switch (m_state) {
    case State::ChunkSize:
        return seeChunkSize(line);
    case State::ChunkEnd:
        if (!line.empty())
            return fail({ u"a chunk that is longer than its size"_s });
        m_lines = chunkLine(m_extensionsLeft);
        m_state = State::ChunkSize;
        return;
    case State::Trailer:
        if (line.empty())
            m_state = State::Done;
        else
            seeTrailer(line);
        return;
    case State::Content:
    case State::Done:
        break;
    }
    Q_UNREACHABLE();
}

// What says where a message ends, whom it is for and what becomes of the connection has no place behind the body (RFC 9110 §6.5.1).
void BodyReader::seeTrailer(std::string_view line)
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

void BodyReader::seeChunkSize(std::string_view line)
{
    size_t digits = 0;
    quint64 size = 0;
    for (; digits < line.size() && hexValue(line[digits]) >= 0; ++digits) {
        if (digits == mostSizeDigits)
            return fail({ u"a chunk's size that is too long"_s });
        size = size * 16 + static_cast<quint64>(hexValue(line[digits]));
    }
    const std::string_view extensions = line.substr(digits);
    if (digits == 0 || !areExtensions(extensions))
        return fail({ u"not a chunk's size"_s });
    m_extensionsLeft -= static_cast<qsizetype>(extensions.size());
    if (m_extensionsLeft < 0)
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
