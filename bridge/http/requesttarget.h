// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/wire/requestreader.h"

#include <optional>
#include <QByteArray>
#include <QString>
#include <QUrlQuery>

namespace MiniHost {

struct RequestTarget {
    // Of an absolute target ("http://host:port/path"); it replaces the Host header (RFC 9112 §3.2.2).
    std::optional<Authority> authority;
    QString path;
    QUrlQuery query;
};

// Parses the target of a request line. nullopt: a bad percent escape, bytes that are not UTF-8, a NUL, or a ".." segment (clients
// resolve ".." before they send, so it is an attempt at path traversal).
std::optional<RequestTarget> parseTarget(QByteArrayView target);

// Parses the target of a request. Fails with status 400 for CONNECT, for "*" without OPTIONS, and where parseTarget() fails.
MessageResult<RequestTarget> readTarget(const RequestHead &head);

} // namespace MiniHost
