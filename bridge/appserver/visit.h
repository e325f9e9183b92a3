// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/appserver/requestvalues.h"
#include "bridge/core/clock.h"
#include "bridge/core/entropy.h"
#include "bridge/exchange/codeexchange.h"

#include <optional>

namespace MiniHost {

// The app as its own server knows it from its settings.
struct AppCredentials {
    ClientId client;
    ClientSecret secret;
    CorpId corp; // the organisation that the signed-in person is in, when the app is there
};
// Empty: the app of the world that comes first. AppNotFound.
using CredentialsFinder = std::function<Task<Result<AppCredentials>>(ClientId client)>;

// Who logged in, kept on the server's side; the page has the cookie only.
struct AppSession {
    QJsonObject user;
    AccessToken token; // empty after a login-free code, which gives none
};

// A code on its way to the page, as long as it is not back.
struct KnownCode {
    CallId call;
    ClientId client;
    QList<ScopeCode> scopes;
};

// One request on its way through a route: what an action works with.
struct Visit {
    const RequestValues &values;
    ClientId app; // of miniapp.json; may be empty
    const std::optional<AppSession> &session;
    CallId call; // that the facts belong to
    HttpClient &http;
    CodeExchange &exchange;
    Journal &journal;
    const Clock &clock;
    Entropy &entropy;
    const CredentialsFinder &credentials;
    std::function<std::optional<KnownCode>(const QString &code)> known;
    std::optional<AppSession> begun {}; // set by an action: the page is logged in from now on

    Served<QString> text(const QString &reference) const;
    Task<Served<AppCredentials>> findApp(ClientId client) const;
    // The app's own token for its organisation (docs/dingtalk/protocol.md §5.6).
    Task<Served<AccessToken>> appToken(AppCredentials app);
};

// What a route does before it answers: the values its answer may speak of, {"user": {…}, "token": {…}}.
class RouteAction
{
public:
    virtual ~RouteAction() = default;
    virtual Task<Served<QJsonObject>> run(Visit *visit) const = 0;
};

// One file a kind: bridge/appserver/kinds/<name>.cpp defines `RouteKind RouteKinds::<name>()`, and the folder is the registry.
struct RouteKind {
    struct Read {
        std::shared_ptr<const RouteAction> action;
        QStringList words; // that its answer may speak of, besides the request and the session's user
    };
    QString name;     // its key in a route: "exchange"
    QStringList keys; // of its object, without "answer"
    QJsonValue usual; // its answer's JSON when the file has none; undefined: the object is the answer itself
    bool takesCodes;  // redeems codes: then nobody else may
    bool needsSession;
    std::function<Read(const JsonReader &)> read;
};

std::vector<RouteKind> allRouteKinds();

// "user" and its members, as users/me and getuserinfo give them (docs/dingtalk/protocol.md §5.4, §5.7).
QStringList userWords();

} // namespace MiniHost
