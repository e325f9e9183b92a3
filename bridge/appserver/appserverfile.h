// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/appserver/route.h"

namespace MiniHost {

// miniapp.json: what the app's own server would answer, and how. Read once, and then only looked at: from any thread.
class AppServerFile
{
public:
    static constexpr QLatin1StringView fileName { "miniapp.json" };

    // Null when the folder has none. BackendUnreadable, BackendInvalid with every mistake, one a line.
    static Result<std::shared_ptr<const AppServerFile>> load(const QString &folder);
    static Result<std::shared_ptr<const AppServerFile>> parse(
        const QByteArray &json, const QString &source, const QString &folder);

    struct Match {
        const Route *route;
        QHash<QString, QString> path; // by the names of its segments
    };
    // The first route that fits. HEAD is GET without its body.
    std::optional<Match> match(const HttpRequest &request) const;

    const ClientId &app() const { return m_app; }
    const QList<Route> &routes() const { return m_routes; }
    bool takesCodes() const; // a route redeems codes

private:
    ClientId m_app;
    QList<Route> m_routes;
};

} // namespace MiniHost
