// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"

#include <memory>
#include <string>

namespace MiniHost {

// A body that is not written in one go.
class BodyPieces
{
public:
    virtual ~BodyPieces() = default;
    virtual qint64 length() const = 0; // of the whole body
    virtual bool isAtEnd() const = 0;
    virtual Milliseconds wait() const = 0; // before the next piece
    // Puts the next piece into `out`. False when it is not to be had: the client must see a broken answer, not a short one.
    virtual bool next(std::string &out) = 0;
};

// The response's file, or the part of it that is wanted. Null when it cannot be read.
std::unique_ptr<BodyPieces> filePieces(const HttpResponse &response);
// The body in small pieces that take `time` together.
std::unique_ptr<BodyPieces> drops(const QByteArray &body, Milliseconds time);

} // namespace MiniHost
