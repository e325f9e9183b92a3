// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"

#include <optional>
#include <QHash>

namespace MiniHost {

// Maps a method and a path template to a function. Has no socket: a test calls route() directly.
class Router
{
public:
    using Function = std::function<HttpResponse(const HttpRequest &)>;

    explicit Router(HttpRefusal refuse);

    // A segment in braces matches any one segment; its value is in HttpRequest::parameters. A literal segment takes precedence.
    void add(const QByteArray &method, const QString &path, Function function);

    // Whether a function is there for the path and the method, or the path without a placeholder is known (then route() answers OPTIONS
    // and other methods as well). false: route() would answer 404, or 405 because a template happens to match.
    bool serves(const HttpRequest &request) const;
    // HEAD calls GET's function (the server does not send the body). OPTIONS gets 204 and 405 gets the refusal, both with Allow.
    HttpResponse route(HttpRequest request) const;

private:
    struct Route {
        QStringList segments;
        QHash<QByteArray, Function> functions; // by method
    };

    const Route *find(const QString &path, QStringList &parameters) const;

    HttpRefusal m_refuse;
    QHash<QString, Route> m_exact; // paths without braces, found by one look-up
    QList<Route> m_templates;
};

} // namespace MiniHost
