// SPDX-License-Identifier: MIT
#include "bridge/wire/linereader.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

LineReader::Status LineReader::failWith(const QString &why)
{
    m_fault = why;
    return Status::Fault;
}

LineReader::Status LineReader::feed(std::string_view &bytes)
{
    if (std::exchange(m_isLineInBuffer, false))
        m_partialLine.clear();
    m_hasBegun = m_hasBegun || !bytes.empty();
    size_t end = 0; // of the line's content, in `bytes`
    for (size_t at = 0; at < bytes.size(); ++at) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if (m_left-- <= 0)
            return Status::TooLong;
        if (m_isAfterCr) {
            if (byte != '\n')
                return failWith(u"a CR that no LF follows"_s);
            m_isAfterCr = false;
            m_isLineInBuffer = !m_partialLine.empty();
            if (m_isLineInBuffer)
                m_partialLine.append(bytes.substr(0, end));
            m_line = m_isLineInBuffer ? std::string_view(m_partialLine) : bytes.substr(0, end);
            bytes.remove_prefix(at + 1);
            return Status::Line;
        }
        if (byte == '\r') {
            m_isAfterCr = true;
            continue;
        }
        if (byte == '\n')
            return failWith(u"a LF that follows no CR"_s);
        if ((byte < 0x20 && byte != '\t') || byte == 0x7f)
            return failWith(u"a control character"_s);
        end = at + 1;
    }
    m_partialLine.append(bytes.substr(0, end));
    bytes = {};
    return Status::Incomplete;
}

} // namespace MiniHost
