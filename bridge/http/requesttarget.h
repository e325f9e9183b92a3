// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <QByteArray>
#include <QString>
#include <QUrlQuery>

namespace MiniHost {

struct RequestTarget {
    QByteArray authority; // of an absolute target ("http://host:port/path"); it takes the Host header's place
    QString path;
    QUrlQuery query;
};

// Takes a request line's target apart. Nothing when it is not one: a bad percent escape, bytes that are not
// UTF-8, a NUL, or a ".." segment (clients resolve those before they send; only somebody who climbs does
// not).
std::optional<RequestTarget> parseTarget(QByteArrayView target);

} // namespace MiniHost
