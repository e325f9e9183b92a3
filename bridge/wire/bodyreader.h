// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/wire/framing.h"
#include "bridge/wire/linereader.h"

#include <optional>

namespace MiniHost {

// Incremental parser of one message body. Chunk extensions are ignored, up to Limit::ChunkExtensionBytes. A trailer is checked like a
// head and discarded: none of its fields becomes a header (RFC 9112 §7.1.2).
class BodyReader
{
public:
    // In bytes.
    struct Limits {
        qsizetype body;
        qsizetype trailer;
    };

    BodyReader(const Framing &framing, Limits limits);

    // Removes the bytes of this body from the front of `bytes`, and appends the decoded content to `body`.
    void feed(std::string_view &bytes, QByteArray &body);
    bool isDone() const { return m_state == State::Done; }
    const std::optional<MessageFault> &fault() const { return m_fault; }

private:
    enum class State { Content, ChunkSize, ChunkEnd, Trailer, Done };

    void readContent(std::string_view &bytes, QByteArray &body);
    // false: the line is not complete, or fault() is set.
    bool readLine(std::string_view &bytes);
    void parseLine(std::string_view line);
    void checkTrailerField(std::string_view line);
    void parseChunkSize(std::string_view line);
    void fail(MessageFault fault);

    const Limits m_limits;
    const bool m_isChunked;
    State m_state;
    // Bytes still to come of the content (Content-Length), or of the current chunk.
    quint64 m_left = 0;
    // Sum of the chunk sizes so far.
    qsizetype m_size = 0;
    qsizetype m_extensionBytesLeft;
    LineReader m_lines;
    std::optional<MessageFault> m_fault;
};

} // namespace MiniHost
