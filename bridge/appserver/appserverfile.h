// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/appserver/route.h"
#include "bridge/appserver/tokensteps.h"

namespace MiniHost {

// The routes of a miniapp.json, and its steps after a token. Immutable, so safe from any thread.
class AppServerFile
{
public:
    static constexpr QLatin1StringView fileName { "miniapp.json" };

    // Null: the folder has no miniapp.json. Fails with BackendUnreadable, or BackendInvalid with all mistakes, one a line.
    static Result<std::shared_ptr<const AppServerFile>> load(const QString &folder);
    static Result<std::shared_ptr<const AppServerFile>> parse(
        const QByteArray &json, const QString &source, const QString &folder);

    struct Match {
        const Route *route;
        QHash<QString, QString> path; // values of the path's named segments
    };
    // The first matching route. HEAD matches as GET.
    std::optional<Match> match(const HttpRequest &request) const;

    const ClientId &app() const { return m_app; }
    const QList<Route> &routes() const { return m_routes; }
    bool takesCodes() const; // whether a route redeems codes
    const QList<TokenStep> &afterToken() const { return m_afterToken; }

private:
    ClientId m_app;
    QList<Route> m_routes;
    QList<TokenStep> m_afterToken;
};

} // namespace MiniHost
