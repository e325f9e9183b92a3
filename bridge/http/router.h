// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"

#include <optional>
#include <QHash>

namespace MiniHost {

// Method and path template → function. Knows no socket: a test calls route() directly.
class Router
{
public:
    using Function = std::function<HttpResponse(const HttpRequest &)>;

    explicit Router(HttpRefusal refuse);

    // A segment in braces matches any one segment and comes to the function in HttpRequest::parameters;
    // a path that spells the segment out is preferred.
    void add(const QByteArray &method, const QString &path, Function function);

    // HEAD is answered by GET's function (the server leaves the body away), OPTIONS with Allow; 404 and 405
    // with Allow.
    HttpResponse route(HttpRequest request) const;

private:
    struct Route {
        QStringList segments;
        QHash<QByteArray, Function> functions; // by method
    };

    const Route *find(const QString &path, QStringList &parameters) const;

    HttpRefusal m_refuse;
    QHash<QString, Route> m_exact; // paths without braces: one look-up for the busiest ones
    QList<Route> m_templates;
};

} // namespace MiniHost
