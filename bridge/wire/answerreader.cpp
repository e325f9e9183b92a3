// SPDX-License-Identifier: MIT
#include "bridge/wire/answerreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Interim answers (1xx) accepted before the final one.
constexpr int interimLimit = 8;

} // namespace

AnswerReader::AnswerReader(Limits limits)
    : m_limits(limits)
    , m_lines(limits.head)
{
}

void AnswerReader::fail(const QString &problem)
{
    m_problem = problem;
    m_state = State::Broken;
}

void AnswerReader::feed(std::string_view bytes)
{
    while (!bytes.empty() && !isOver()) {
        if (m_state == State::Head) {
            readHead(bytes);
            continue;
        }
        if (m_state == State::BodyUntilClose) {
            if (bytes.size() > static_cast<size_t>(m_limits.body - m_body.size()))
                return fail(u"the answer is larger than %1 bytes"_s.arg(m_limits.body));
            m_body.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
            return;
        }
        m_reader->feed(bytes, m_body);
        if (m_reader->fault())
            return fail(u"the answer is not HTTP: %1"_s.arg(m_reader->fault()->why));
        if (m_reader->isDone())
            m_state = State::Done;
    }
}

void AnswerReader::end()
{
    if (isOver())
        return;
    if (m_state == State::BodyUntilClose) {
        m_state = State::Done;
        return;
    }
    if (m_state == State::Head)
        return fail(hasBegun() ? u"the answer is not HTTP"_s : u"the connection was closed without an answer"_s);
    fail(m_framing.kind == Framing::Kind::Length
            ? u"the answer ends after %1 of %2 bytes"_s.arg(m_body.size()).arg(m_framing.length)
            : u"the answer ends in the middle of a chunk"_s);
}

void AnswerReader::readHead(std::string_view &bytes)
{
    while (m_state == State::Head) {
        switch (m_lines.feed(bytes)) {
        case LineReader::Status::Incomplete:
            return;
        case LineReader::Status::Line:
            parseLine(m_lines.line());
            break;
        case LineReader::Status::Fault:
            return fail(u"the answer is not HTTP: %1"_s.arg(m_lines.fault()));
        case LineReader::Status::TooLong:
            return fail(u"the answer's headers are larger than %1 bytes"_s.arg(m_limits.head));
        }
    }
}

void AnswerReader::parseLine(std::string_view line)
{
    if (!m_hasStatusLine)
        return parseStatusLine(line);
    if (line.empty())
        return finishHead();
    auto field = readField(line);
    if (!field)
        return fail(u"the answer is not HTTP: %1"_s.arg(field.error().why));
    m_headers.append(*std::move(field));
}

// "HTTP/1.1 200 OK". The reason phrase may be missing, and the space before it too.
void AnswerReader::parseStatusLine(std::string_view line)
{
    const std::string_view version = line.substr(0, 8);
    const std::string_view digits = line.size() >= 12 ? line.substr(9, 3) : std::string_view();
    const bool isStatusLine = (version == "HTTP/1.1" || version == "HTTP/1.0") && digits.size() == 3 && line[8] == ' '
        && (line.size() == 12 || line[12] == ' ')
        && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }) && digits[0] != '0';
    if (!isStatusLine)
        return fail(u"the answer is not HTTP"_s);
    m_hasStatusLine = true;
    m_isHttp10 = version == "HTTP/1.0";
    m_parsedStatus = (digits[0] - '0') * 100 + (digits[1] - '0') * 10 + (digits[2] - '0');
}

void AnswerReader::finishHead()
{
    if (m_parsedStatus < 200) {
        if (m_parsedStatus == 101 || ++m_interimCount > interimLimit)
            return fail(u"an answer that was not asked for: %1"_s.arg(m_parsedStatus));
        m_hasStatusLine = false;
        m_headers.clear();
        return;
    }
    const auto framing = readFraming(m_headers, m_isHttp10);
    if (!framing)
        return fail(u"the answer is not HTTP: %1"_s.arg(framing.error().why));
    m_status = m_parsedStatus;
    m_framing = *framing;
    if (m_status == 204 || m_status == 304) {
        m_state = State::Done;
        return;
    }
    if (framing->kind == Framing::Kind::None) {
        m_state = State::BodyUntilClose;
        return;
    }
    m_reader.emplace(*framing, BodyReader::Limits { m_limits.body, m_limits.head });
    if (m_reader->fault())
        fail(u"the answer is larger than %1 bytes"_s.arg(m_limits.body));
    else
        m_state = m_reader->isDone() ? State::Done : State::Body;
}

} // namespace MiniHost
