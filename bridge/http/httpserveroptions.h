// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/http/httpmessage.h"

namespace MiniHost {

struct HttpServerOptions {
    quint16 port = 0; // 0: any free one
    QString address;  // as for listenOn(); empty: 127.0.0.1
    // Accepted values of the Host header: "app.example.com" with the server's own port, or "app.example.com:443" with the port given.
    // Empty: 127.0.0.1, localhost and every *.localhost. Other hosts are refused with 421 (protection against DNS rebinding).
    QStringList hosts;
    // Whether `hosts`, or the names that stand in for it, are accepted with whatever port: behind a forwarded port the Host header has
    // that port (`ssh -L`, `docker -p`).
    bool isAnyPort = false;
    // Names accepted besides, with whatever port.
    QStringList moreHosts;
    // Whether IP addresses are accepted as Host, with whatever port. DNS rebinding needs a name.
    bool isAnyAddress = false;
    qsizetype headerLimit = 16 * 1024; // bytes
    qsizetype bodyLimit = 1024 * 1024; // bytes
    // Each for a whole request to arrive, between two writes that make progress, and for an idle connection.
    Milliseconds deadline = 10s;
    QList<HttpHeader> headers; // added to every answer
    HttpRefusal refuse;        // empty: {"error":{"status":…,"message":…}}
};

} // namespace MiniHost
