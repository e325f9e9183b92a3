// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace MiniHost {

// The head of a request, as forwarded to the server behind an OriginFront.
struct ConnectionHead {
    std::string text;        // with the empty line at its end
    std::string target;      // "/todo?x=1"
    bool isDocument = false; // Sec-Fetch-Dest is document or iframe

    // Replaces Host by `host`, and for a WebSocket Origin too: development servers refuse other names (Vite's and webpack's
    // allowedHosts; webpack also checks Origin). Adds "Connection: close" to all but WebSockets: with one request a connection, the bytes
    // after the head are forwarded without parsing them.
    static ConnectionHead renamed(std::string_view head, std::string_view host);
    // Unchanged.
    static ConnectionHead kept(std::string_view head);
};

} // namespace MiniHost
