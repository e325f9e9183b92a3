// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/wire/field.h"

namespace MiniHost {

// Where a message's body ends, as its head says (RFC 9112 §6.3).
struct Framing {
    enum class Kind {
        None, // the head says nothing: a request has no body, an answer goes on to the end of the connection
        Length,
        Chunked,
    };
    Kind kind = Kind::None;
    quint64 length = 0; // larger ones than can be counted are the largest that can
};

// A head that can be read in two ways is a fault: both Content-Length and Transfer-Encoding, either of them twice, a length that is
// no plain number, a coding that does not end in "chunked", any coding in HTTP/1.0. A coding before "chunked" has one meaning, which
// is not understood here: 501.
MessageResult<Framing> readFraming(const QList<HttpHeader> &headers, bool isOld);

} // namespace MiniHost
