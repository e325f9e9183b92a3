// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/wire/field.h"

namespace MiniHost {

// How the end of a message's body is found, by its head (RFC 9112 §6.3).
struct Framing {
    enum class Kind {
        // Neither header: a request has no body, the body of an answer ends with the connection.
        None,
        Length,
        Chunked,
    };
    Kind kind = Kind::None;
    // In bytes, for Kind::Length. A number above 2^64-1 becomes 2^64-1.
    quint64 length = 0;
};

// Fails with status 400 when the head is ambiguous: both Content-Length and Transfer-Encoding, either of them twice, a length that is
// not only digits, a coding that does not end in "chunked", any coding in HTTP/1.0. Fails with status 501 for a coding before "chunked":
// it is valid, but not implemented.
MessageResult<Framing> readFraming(const QList<HttpHeader> &headers, bool isHttp10);

} // namespace MiniHost
