// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

#include <QUrl>

namespace MiniHost {

// --map ORIGIN=FOLDER or ORIGIN=URL: who serves an origin of the outside.
struct OriginMap {
    QUrl origin;    // https://app.example.com, without a path, and without the port that is its scheme's own
    QString folder; // to serve; empty with a server
    QUrl server;    // http://localhost:5173

    static Result<OriginMap> parse(const QString &text);
    // All of them; MapInvalid also when two are of one origin.
    static Result<QList<OriginMap>> parseAll(const QStringList &texts);

    quint16 port() const;      // as the page sees it: 443, 80, or what the origin says
    QString authority() const; // "app.example.com:443"
};

} // namespace MiniHost
