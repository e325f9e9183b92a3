// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <string>
#include <string_view>

namespace MiniHost {

// Splits a stream of bytes into lines that end with CRLF. Fails on a CR or an LF alone and on every other control character but the
// tab: two parsers that disagree about the end of a line make request smuggling possible (RFC 9112 §2.2 and §11.2).
class LineReader
{
public:
    enum class Status {
        Incomplete, // all bytes are consumed, and the line has not ended
        Line,       // line() is set
        Fault,      // fault() is set
        TooLong,
    };

    // `limit`: bytes of all lines together, with their CRLF.
    explicit LineReader(qsizetype limit)
        : m_left(limit)
    {
    }

    // Removes the bytes of the next line from the front of `bytes`.
    Status feed(std::string_view &bytes);
    // Without CRLF. A view into the bytes given to feed(), or into a buffer that the next feed() clears.
    std::string_view line() const { return m_line; }
    const QString &fault() const { return m_fault; }
    // No byte has been fed yet.
    bool isEmpty() const { return !m_hasBegun; }

private:
    Status failWith(const QString &why);

    qsizetype m_left;
    std::string m_partialLine; // buffer: a line that arrives in several calls of feed()
    std::string_view m_line;
    QString m_fault;
    bool m_hasBegun = false;
    bool m_isAfterCr = false;
    bool m_isLineInBuffer = false;
};

} // namespace MiniHost
