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
    bool isRenamed = false; // the Host header is replaced by this host and port, see ConnectionHead; else it stays
    QString authority {};   // with isRenamed: requests whose Host is not this one are refused with 421. Empty: any
};

struct FrontHooks {
    // Returns the body (HTML) of the 502 when the target cannot be reached. Called on the thread.
    std::function<QByteArray(const QByteArray &target, const QString &problem)> unreachable;
    // A document is requested. Called on the thread, for targets with isRenamed only.
    std::function<void(const QByteArray &target)> document;
};

} // namespace MiniHost
