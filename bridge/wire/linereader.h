// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <string>
#include <string_view>

namespace MiniHost {

// Takes a stream of bytes apart into lines. A line ends with CRLF. A CR or an LF alone is a fault and never the end of a line,
// and so is every other control character but the tab: where two readers disagree about the end of a line, a second request
// hides in the first (RFC 9112 §2.2 and §11.2).
class LineReader
{
public:
    enum class Taken {
        Part, // the bytes are used up, and the line has not ended
        Line, // line() is there
        Fault,
        TooLong,
    };

    // `limit`: bytes of all its lines together, with their ends.
    explicit LineReader(qsizetype limit)
        : m_left(limit)
    {
    }

    // Takes what belongs to the next line off `bytes`.
    Taken take(std::string_view &bytes);
    // Without its end. Good until the next take(), and as long as the bytes that were given.
    std::string_view line() const { return m_line; }
    const QString &fault() const { return m_fault; }
    bool isEmpty() const { return !m_hasBegun; } // nothing has come at all

private:
    Taken broken(const QString &why);

    qsizetype m_left;
    std::string m_part; // of a line whose end has not come
    std::string_view m_line;
    QString m_fault;
    bool m_hasBegun = false;
    bool m_isAfterReturn = false;
    bool m_isLineInPart = false;
};

} // namespace MiniHost
