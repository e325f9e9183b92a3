// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/appserver/problem.h"
#include "bridge/appserver/tokensteps.h"
#include "bridge/core/clock.h"
#include "bridge/core/entropy.h"
#include "bridge/exchange/codeexchange.h"
#include "bridge/routing/requestvalues.h"

#include <optional>

namespace MiniHost {

// The settings of the app server: its app, secret and organisation.
struct AppCredentials {
    ClientId client;
    ClientSecret secret;
    CorpId corp; // the organisation of the signed-in user, when the app is installed there
};
// `app` empty: the first app of the world. Fails with AppNotFound.
using CredentialsFinder = std::function<Task<Result<AppCredentials>>(ClientId client)>;

// A logged-in user. Kept on the server; the page has a cookie only.
struct AppSession {
    QJsonObject user;
    AccessToken token; // empty after a login-free code, which gives no token
};

// A code that was given to the page and has not come back.
struct KnownCode {
    CallId call;
    ClientId client;
    QList<ScopeCode> scopes;
};

// The state of one request while a route handles it.
struct Visit {
    const RequestValues &values;
    ClientId app; // of miniapp.json; may be empty
    const QList<TokenStep> &afterToken;
    const std::optional<AppSession> &session;
    CallId call; // of the journal entries
    HttpClient &http;
    CodeExchange &exchange;
    Journal &journal;
    const Clock &clock;
    Entropy &entropy;
    const CredentialsFinder &credentials;
    std::function<std::optional<KnownCode>(const QString &code)> known;
    std::optional<AppSession> begun {}; // set by an action that logs the user in

    Served<QString> text(const QString &reference) const;
    Task<Served<AppCredentials>> findApp(ClientId client) const;
    // The app's own token for its organisation (docs/dingtalk/protocol.md §5.6).
    Task<Served<AccessToken>> appToken(AppCredentials app);
};

// What a route does before it answers. Returns the values for the answer's placeholders, {"user": {…}, "token": {…}}.
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
        QStringList words; // names of placeholders, besides the request's and the session user's
    };
    QString name;     // its key in a route: "exchange"
    QStringList keys; // of its object, without "answer"
    QJsonValue usual; // JSON of the default answer; undefined: the kind's object is the answer
    bool takesCodes;  // whether it redeems codes; then MiniHost does not redeem them by itself
    bool needsSession;
    std::function<Read(const JsonReader &)> read;
};

std::vector<RouteKind> allRouteKinds();

// The names of "user" and its members, as in users/me and getuserinfo (docs/dingtalk/protocol.md §5.4, §5.7).
QStringList userWords();

} // namespace MiniHost
