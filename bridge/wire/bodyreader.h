// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/wire/framing.h"
#include "bridge/wire/linereader.h"

#include <optional>

namespace MiniHost {

// Reads one body. What chunks say beside their size is read over, within Limit::ChunkExtensionBytes; a trailer is checked like a
// head and dropped: none of its lines becomes a header.
class BodyReader
{
public:
    struct Limits {
        qsizetype body;
        qsizetype trailer;
    };

    BodyReader(const Framing &framing, Limits limits);

    // Takes what belongs to the body off `bytes`, and appends what it holds to `body`.
    void take(std::string_view &bytes, QByteArray &body);
    bool isDone() const { return m_state == State::Done; }
    const std::optional<MessageFault> &fault() const { return m_fault; }

private:
    enum class State { Content, ChunkSize, ChunkEnd, Trailer, Done };

    void takeContent(std::string_view &bytes, QByteArray &body);
    bool takeLine(std::string_view &bytes); // false: more bytes are needed, or there is a fault
    void seeLine(std::string_view line);
    void seeTrailer(std::string_view line);
    void seeChunkSize(std::string_view line);
    void fail(MessageFault fault);

    const Limits m_limits;
    const bool m_isChunked;
    State m_state;
    quint64 m_left = 0; // of the content, or of the chunk
    qsizetype m_size = 0;
    qsizetype m_extensionsLeft;
    LineReader m_lines;
    std::optional<MessageFault> m_fault;
};

} // namespace MiniHost
