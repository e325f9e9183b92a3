// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/enums/enumwords.h"
#include "bridge/openplatform/world/directory.h"
#include "bridge/openplatform/world/openauthrequest.h"

#include <optional>
#include <QUrlQuery>

namespace MiniHost {

class PlatformCore;

// The two pages of the web login (docs/dingtalk/protocol.md §6): GET /oauth2/auth, where a user signs in and grants, and
// GET /{corpId}/adminConsent, where an administrator grants for the organisation.
enum class LoginPage { Auth, AdminConsent };
template<>
inline constexpr auto enumWords<LoginPage> = makeEnumWords<LoginPage>(
    { { LoginPage::Auth, u"auth" }, { LoginPage::AdminConsent, u"adminConsent" } });

// The validated query of such a page; rules about the user are checked after sign-in.
struct LoginRequest {
    LoginPage page = LoginPage::Auth;
    QString redirectUri;
    std::optional<QString> state; // returned unchanged, also when empty; nullopt: not given
    OpenAuthRequest consent;      // corpId: the organisation of adminConsent; of auth the one to preselect
    // Scope "openid corpid": the user chooses an organisation, which the token then has.
    bool asksForOrganisation = false;
    bool onlyManaged = false; // org_type=management: only organisations that the user administers
    QList<Text> notes;        // for the developer: parameters that are ignored, and why
};

// Why the query is refused. The browser is redirected to `redirect`, or, when that is empty, an error page is shown: it is empty when the
// app is unknown or the redirect URI is not registered (RFC 6749 §4.1.2.1).
struct LoginRefusal {
    Fault fault;
    QString redirect; // the redirect URI with error, error_description and state
};

// Parameters of auth: client_id, redirect_uri, response_type=code, prompt=consent, scope ("openid", "openid corpid", and permission points;
// without points: all delegated ones of the app), state, org_type, corpId. Of adminConsent: client_id, redirect_uri, state; the
// organisation is in the path.
tl::expected<LoginRequest, LoginRefusal> readAuth(const PlatformCore &platform, const QUrlQuery &query);
tl::expected<LoginRequest, LoginRefusal> readAdminConsent(
    const PlatformCore &platform, const CorpId &corp, const QUrlQuery &query);

// The redirect URI with error, error_description ("500104 …") and state. `error` is a word of RFC 6749 for auth, DingTalk's number for
// adminConsent (inferred).
QString redirectWith(const LoginRequest &request, const Fault &fault);
// The redirect URI with error=access_denied, for a user who refused.
QString redirectRefused(const LoginRequest &request);

} // namespace MiniHost
