// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/core/result.h"
#include "bridge/http/httpmessage.h"

#include <memory>

namespace MiniHost {

class HttpThread;
struct AsioLoop;

struct HttpServerOptions {
    quint16 port = 0; // 0: any free one
    // The host names it answers to, at its own port or, with one ("app.example.com:443"), at that; empty: 127.0.0.1, localhost
    // and every *.localhost. A page from elsewhere
    // whose name was pointed at this machine (DNS rebinding) is refused by its Host header.
    QStringList hosts;
    qsizetype headerLimit = 16 * 1024;
    qsizetype bodyLimit = 1024 * 1024;
    Milliseconds deadline = 10s; // for a whole request to arrive, for progress in writing, and for an idle connection
    QList<HttpHeader> headers;   // put on every answer
    HttpRefusal refuse;          // empty: {"error":{"status":…,"message":…}}
};

// An HTTP/1.1 server on 127.0.0.1. The handler is called on the thread; its reply may come from any thread.
class HttpServer
{
public:
    // PortTaken when the port is not free. May be called from any thread.
    static Result<std::unique_ptr<HttpServer>> listen(
        HttpThread &thread, HttpServerOptions options, HttpHandler handler);
    // Closes the port and all connections; replies that come later are dropped.
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    quint16 port() const;

private:
    struct Private;
    HttpServer(std::shared_ptr<AsioLoop> loop, std::shared_ptr<Private> d);
    std::shared_ptr<AsioLoop> m_loop;
    std::shared_ptr<Private> d;
};

} // namespace MiniHost
