// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/wire/requestreader.h"

#include <optional>
#include <QByteArray>
#include <QString>
#include <QUrlQuery>

namespace MiniHost {

struct RequestTarget {
    std::optional<Authority>
        authority; // of an absolute target ("http://host:port/path"); it takes the Host header's place
    QString path;
    QUrlQuery query;
};

// Takes a request line's target apart. Nothing when it is not one: a bad percent escape, bytes that are not
// UTF-8, a NUL, or a ".." segment (clients resolve those before they send; only somebody who climbs does
// not).
std::optional<RequestTarget> parseTarget(QByteArrayView target);

// The same for a request: "*" is for OPTIONS alone, and CONNECT for proxies.
MessageResult<RequestTarget> readTarget(const RequestHead &head);

} // namespace MiniHost
