// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"
#include "bridge/tls/certificate.h"

#include <functional>
#include <memory>
#include <optional>

namespace MiniHost {

class HttpThread;

// Who really serves an origin.
struct FrontTarget {
    QString host; // "127.0.0.1", "localhost": a development server may listen on one of IPv4 and IPv6 only
    quint16 port = 0;
    bool isRenamed = false; // requests are told this host and port as Host; else the origin's own name
    QString authority {};   // the origin's host and port; a renamed request for another is refused. Empty: any
};

struct FrontHooks {
    // What the page gets when nobody is there: the body of a 502, HTML. Called on the thread.
    std::function<QByteArray(const QByteArray &target, const QString &problem)> unreachable;
    // A document is asked for. Called on the thread, by fronts whose target is renamed.
    std::function<void(const QByteArray &target)> document;
};

// Stands on 127.0.0.1 where the browser believes the origin to be, takes TLS off (or not), and passes bytes on to a plain
// HTTP server: WebSockets, large files and hang-ups included.
class OriginFront
{
public:
    // `certificate` null: without TLS. The server's thread is `thread`.
    static Result<std::unique_ptr<OriginFront>> listen(
        HttpThread &thread, const Certificate *certificate, FrontHooks hooks);
    ~OriginFront(); // closes all connections
    Q_DISABLE_COPY_MOVE(OriginFront)

    quint16 port() const;
    // For the connections to come; nothing: unreachable.
    void setTarget(std::optional<FrontTarget> target);

private:
    struct Private;
    explicit OriginFront(std::shared_ptr<Private> d);
    std::shared_ptr<Private> d;
};

} // namespace MiniHost
