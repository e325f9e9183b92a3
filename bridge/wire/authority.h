// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <QByteArray>

namespace MiniHost {

// The value of a Host header: uri-host [ ":" port ] (RFC 9110 §7.2, RFC 3986 §3.2).
struct Authority {
    QByteArray host; // lower case
    int port = -1;   // -1: the header has no port

    // nullopt when the text breaks the grammar: user information, a slash, a space, a sign, a port above 65535, an empty name.
    static std::optional<Authority> parse(QByteArrayView text);

    friend bool operator==(const Authority &, const Authority &) = default;
};

} // namespace MiniHost
