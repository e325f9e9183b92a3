// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"
#include "bridge/http/httpserveroptions.h"

#include <memory>

namespace MiniHost {

class HttpThread;
struct AsioLoop;

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
