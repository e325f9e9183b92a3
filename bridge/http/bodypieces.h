// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"

#include <memory>
#include <string>

namespace MiniHost {

// A body that is written in several pieces.
class BodyPieces
{
public:
    virtual ~BodyPieces() = default;
    virtual qint64 length() const = 0; // of the whole body
    virtual bool isAtEnd() const = 0;
    // The delay before the next piece.
    virtual Milliseconds wait() const = 0;
    // Replaces `out` by the next piece. False when the piece cannot be read: the caller then closes the connection, so that the client
    // sees an incomplete answer.
    virtual bool next(std::string &out) = 0;
};

// The response's file, from fileOffset over fileLength bytes. Null when it cannot be read.
std::unique_ptr<BodyPieces> filePieces(const HttpResponse &response);
// The body in about 20 pieces, spread over `time`.
std::unique_ptr<BodyPieces> drippedBody(const QByteArray &body, Milliseconds time);

} // namespace MiniHost
