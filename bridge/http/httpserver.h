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

// An HTTP/1.1 server on 127.0.0.1. The handler is called on the thread; its reply may come from any thread.
class HttpServer
{
public:
    // Fails with PortTaken. May be called from any thread.
    static Result<std::unique_ptr<HttpServer>> listen(
        HttpThread &thread, HttpServerOptions options, HttpHandler handler);
    // Closes the port and all connections; later replies are dropped.
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
