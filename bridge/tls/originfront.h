// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"
#include "bridge/tls/certificate.h"
#include "bridge/tls/fronttarget.h"

#include <memory>

namespace MiniHost {

class HttpThread;

// Where an OriginFront listens: as for listenOn().
struct FrontAddress {
    QString address {};
    quint16 port = 0;
};

// A reverse proxy: listens for one origin of --map on 127.0.0.1, where the engine resolves the origin's host to, or for the open platform
// (`minihost serve --tls`); terminates TLS (when there is a certificate, with HTTP/1.1 as ALPN) and forwards bytes in both directions to a
// plain HTTP server. WebSockets and streamed bodies work.
class OriginFront
{
public:
    // `certificate` null: plain HTTP. Fails with PortTaken or CertificateFailed.
    static Result<std::unique_ptr<OriginFront>> listen(
        HttpThread &thread, const Certificate *certificate, FrontHooks hooks, const FrontAddress &at = {});
    ~OriginFront(); // closes all connections
    Q_DISABLE_COPY_MOVE(OriginFront)

    quint16 port() const;
    // For later connections. nullopt: they are answered with FrontHooks::unreachable.
    void setTarget(std::optional<FrontTarget> target);

private:
    struct Private;
    explicit OriginFront(std::shared_ptr<Private> d);
    std::shared_ptr<Private> d;
};

} // namespace MiniHost
