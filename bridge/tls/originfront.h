// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"
#include "bridge/tls/certificate.h"
#include "bridge/tls/fronttarget.h"

#include <memory>

namespace MiniHost {

class HttpThread;

// A reverse proxy for one origin of --map: listens on 127.0.0.1, where the engine resolves the origin's host to, terminates TLS (when
// there is a certificate) and forwards bytes in both directions to a plain HTTP server. WebSockets and streamed bodies work.
class OriginFront
{
public:
    // `certificate` null: plain HTTP. Fails with PortTaken or CertificateFailed.
    static Result<std::unique_ptr<OriginFront>> listen(
        HttpThread &thread, const Certificate *certificate, FrontHooks hooks);
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
