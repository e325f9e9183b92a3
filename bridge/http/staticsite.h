// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"

namespace MiniHost {

// Serves a folder, or a Qt resource folder (":/minihost/miniapps/showcase"): GET and HEAD, index.html,
// content types, ETag with 304, one Range. Nothing outside the folder can be reached, not by "..", "%2e", a
// backslash or a symlink.
class StaticSite
{
public:
    enum class Routing {
        Files,
        History, // a page's address that is no file is the application's own: index.html answers, and routes it
    };
    explicit StaticSite(const QString &root, Routing routing = Routing::Files);

    HttpResponse serve(const HttpRequest &request) const;
    HttpHandler handler() const; // holds a copy

private:
    struct Found {
        QString file; // the real one, behind all links; empty: there is none
        QString name; // as it is called in the folder
        bool isFolder = false;
    };
    Found locate(const QString &path) const;

    Routing m_routing;
    QString m_root; // canonical, without a slash at its end
};

QByteArray contentTypeOf(const QString &fileName);

} // namespace MiniHost
