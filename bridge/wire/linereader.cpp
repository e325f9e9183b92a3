// SPDX-License-Identifier: MIT
#include "bridge/wire/linereader.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

LineReader::Taken LineReader::broken(const QString &why)
{
    m_fault = why;
    return Taken::Fault;
}

LineReader::Taken LineReader::take(std::string_view &bytes)
{
    if (std::exchange(m_isLineInPart, false))
        m_part.clear();
    m_hasBegun = m_hasBegun || !bytes.empty();
    size_t end = 0; // of what belongs to the line, in `bytes`
    for (size_t at = 0; at < bytes.size(); ++at) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if (m_left-- <= 0)
            return Taken::TooLong;
        if (m_isAfterReturn) {
            if (byte != '\n')
                return broken(u"a CR that no LF follows"_s);
            m_isAfterReturn = false;
            m_isLineInPart = !m_part.empty();
            if (m_isLineInPart)
                m_part.append(bytes.substr(0, end));
            m_line = m_isLineInPart ? std::string_view(m_part) : bytes.substr(0, end);
            bytes.remove_prefix(at + 1);
            return Taken::Line;
        }
        if (byte == '\r') {
            m_isAfterReturn = true;
            continue;
        }
        if (byte == '\n')
            return broken(u"a LF that follows no CR"_s);
        if ((byte < 0x20 && byte != '\t') || byte == 0x7f)
            return broken(u"a control character"_s);
        end = at + 1;
    }
    m_part.append(bytes.substr(0, end));
    bytes = {};
    return Taken::Part;
}

} // namespace MiniHost
