// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace MiniHost {

// The head of a request on its way to a server that knows itself by another name.
struct ConnectionHead {
    std::string text;   // with the empty line at its end
    std::string target; // "/todo?x=1"
    bool isDocument = false;

    // Development servers check who they are called (Vite's allowedHosts, webpack's too, and that one the Origin of a
    // WebSocket besides), so they get their own name. One request a connection: what follows it need not be understood, be it
    // a body, a WebSocket or an endless answer.
    static ConnectionHead renamed(std::string_view head, std::string_view host);
    // As it came.
    static ConnectionHead kept(std::string_view head);
};

} // namespace MiniHost
