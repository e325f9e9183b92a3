// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/world/directory.h"
#include "bridge/openplatform/world/openauthrequest.h"

#include <optional>
#include <QUrlQuery>

namespace MiniHost {

class PlatformCore;

// The two pages that a browser is sent to (docs/dingtalk/protocol.md §6): GET /oauth2/auth, where a person signs in and grants for
// themselves, and GET /{corpId}/adminConsent, where an administrator grants for the organisation.
enum class LoginPage { Auth, AdminConsent };
QString toString(LoginPage page); // "auth"

// What such an address asks for, found good as far as nobody has signed in yet.
struct LoginRequest {
    LoginPage page = LoginPage::Auth;
    QString redirectUri;
    std::optional<QString> state;     // echoed as it came, also when it is empty
    OpenAuthRequest consent;          // its corpId: of adminConsent; of auth only when it is to be suggested
    bool asksForOrganisation = false; // scope "openid corpid": the person chooses one, and the token tells it
    bool onlyManaged = false;         // org_type=management
    QList<Text> notes;                // what was there and does nothing, for the developer
};

// Why not. With a `redirect` the app is told (`error` there), without one the page itself tells: an app that is not known
// or an address that is not its own must not be led to.
struct LoginRefusal {
    Fault fault;
    QString redirect; // whole, with error and state
};

// auth: client_id, redirect_uri, response_type=code, prompt=consent, scope ("openid", "openid corpid" and permission
// points; without any point all delegated ones of the app), state, org_type, corpId. adminConsent: client_id, redirect_uri,
// state; the organisation is in the path.
tl::expected<LoginRequest, LoginRefusal> readAuth(const PlatformCore &platform, const QUrlQuery &query);
tl::expected<LoginRequest, LoginRefusal> readAdminConsent(
    const PlatformCore &platform, const CorpId &corp, const QUrlQuery &query);

// Back to the app with what went wrong: error, error_description ("500104 …") and state. Which words stand for which
// fault is inferred: those of RFC 6749 with auth, DingTalk's numbers with adminConsent.
QString redirectWith(const LoginRequest &request, const Fault &fault);
// The person said no.
QString redirectRefused(const LoginRequest &request);

} // namespace MiniHost
