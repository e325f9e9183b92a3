// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/appserver/visit.h"

namespace MiniHost {

// What a route answers: the file's, or its kind's usual.
struct RouteAnswer {
    int status = 200;
    QList<HttpHeader> headers;
    QJsonValue json = QJsonValue::Undefined; // with placeholders; instead of it …
    QJsonValue text = QJsonValue::Undefined; // … a text with placeholders …
    QString file;                            // … or a file of the folder, as it is
};

struct Route {
    QString name;       // "routes[2] exchange"
    QByteArray method;  // "*": any
    QStringList path;   // its segments; ":id" is any one, a last "*" all that is left
    QJsonObject query;  // what must be there; "*": whatever it is
    Milliseconds delay; // before the answer leaves
    bool needsSession = false;
    bool takesCodes = false;
    std::shared_ptr<const RouteAction> action;
    RouteAnswer answer;
};

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
