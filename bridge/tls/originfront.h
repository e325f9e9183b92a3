// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"
#include "bridge/tls/certificate.h"

#include <functional>
#include <memory>
#include <optional>

namespace MiniHost {

class HttpThread;

// The HTTP server that requests to an origin are forwarded to.
struct FrontTarget {
    QString host; // "127.0.0.1", or "localhost" for a development server, which may listen on IPv4 or IPv6 only
    quint16 port = 0;
    bool isRenamed = false; // the Host header is replaced by this host and port, see ConnectionHead; else it stays
    QString authority {};   // with isRenamed: requests whose Host is not this one are refused with 421. Empty: any
};

struct FrontHooks {
    // Returns the body (HTML) of the 502 when the target cannot be reached. Called on the thread.
    std::function<QByteArray(const QByteArray &target, const QString &problem)> unreachable;
    // A document is requested. Called on the thread, for targets with isRenamed only.
    std::function<void(const QByteArray &target)> document;
};

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
