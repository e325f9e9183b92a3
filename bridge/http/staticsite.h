// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"

namespace MiniHost {

// Serves a folder, or a Qt resource folder (":/minihost/miniapps/showcase"): GET and HEAD, index.html, content types, ETag with 304, one
// Range. Files outside of the folder cannot be reached, not by "..", "%2e", a backslash or a symlink.
class StaticSite
{
public:
    enum class Routing {
        Files,
        History, // single-page application: a page's address without a file is answered with /index.html
    };
    // `base`: the path under which the folder is served, like "/h5/". Its address without the slash, and "/", are redirected to it.
    explicit StaticSite(
        const QString &root, Routing routing = Routing::Files, const QString &base = QStringLiteral("/"));

    HttpResponse serve(const HttpRequest &request) const;
    HttpHandler handler() const; // holds a copy of this object

private:
    struct Found {
        QString file; // canonical path, symlinks resolved; empty: no such file
        QString name; // path in the folder, symlinks kept: its suffix decides the content type
        bool isFolder = false;
    };
    Found locate(const QString &path) const;

    static HttpResponse redirect(const HttpRequest &request, const QByteArray &path);

    Routing m_routing;
    QString m_base;
    QString m_root; // canonical, without a slash at its end
};

QByteArray contentTypeOf(const QString &fileName);

} // namespace MiniHost
