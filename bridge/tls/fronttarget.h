// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <QByteArray>
#include <QString>

namespace MiniHost {

// The HTTP server that requests to an origin are forwarded to.
struct FrontTarget {
    QString host; // "127.0.0.1", or "localhost" for a development server, which may listen on IPv4 or IPv6 only
    quint16 port = 0;
    // What the server behind gets as Host.
    enum class Host {
        Kept,    // the browser's. The bytes are forwarded; only the first head of a connection is read
        Renamed, // this host and port, see ConnectionHead
        Checked, // the browser's, one request a connection as with Renamed, so that each document is reported
    } named = Host::Kept;
    QString authority {}; // with Renamed: requests whose Host is not this one are refused with 421. Empty: any
};

struct FrontHooks {
    // Returns the body (HTML) of the 502 when the target cannot be reached. Called on the thread.
    std::function<QByteArray(const QByteArray &target, const QString &problem)> unreachable;
    // A document is requested from this host (the Host header). Called on the thread, not for targets with Host::Kept.
    std::function<void(const QByteArray &host, const QByteArray &target)> document;
};

} // namespace MiniHost
