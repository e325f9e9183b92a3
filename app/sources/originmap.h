// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

#include <QUrl>

namespace MiniHost {

// --map ORIGIN=FOLDER or ORIGIN=URL: an origin of the internet that is served from this machine.
struct OriginMap {
    QUrl origin;    // https://app.example.com, without a path, and without the default port of its scheme
    QString folder; // the folder to serve; empty: requests are forwarded to `server`
    QUrl server;    // http://localhost:5173; empty: `folder` is served

    // Fails with MapInvalid.
    static Result<OriginMap> parse(const QString &text);
    // Fails with MapInvalid also when two maps have the same origin.
    static Result<QList<OriginMap>> parseAll(const QStringList &texts);

    quint16 port() const;      // of the origin: 443, 80, or the one it names
    QString authority() const; // "app.example.com:443"
};

} // namespace MiniHost
