// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/http/httpmessage.h"

namespace MiniHost {

struct HttpServerOptions {
    quint16 port = 0; // 0: any free one
    // Accepted values of the Host header: "app.example.com" with the server's own port, or "app.example.com:443" with the port given.
    // Empty: 127.0.0.1, localhost and every *.localhost. Other hosts are refused with 421 (protection against DNS rebinding).
    QStringList hosts;
    qsizetype headerLimit = 16 * 1024; // bytes
    qsizetype bodyLimit = 1024 * 1024; // bytes
    // Each for a whole request to arrive, between two writes that make progress, and for an idle connection.
    Milliseconds deadline = 10s;
    QList<HttpHeader> headers; // added to every answer
    HttpRefusal refuse;        // empty: {"error":{"status":…,"message":…}}
};

} // namespace MiniHost
