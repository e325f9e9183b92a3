// SPDX-License-Identifier: MIT
#include "bridge/openplatform/tokens/ssoservice.h"

#include "bridge/core/errors/contacts.h"
#include "bridge/core/errors/tokens.h"
#include "bridge/core/events/tokens.h"
#include "bridge/openplatform/core/platformcore.h"
#include "bridge/openplatform/store/identitytokens.h"
#include "bridge/openplatform/tokens/loginservice.h"
#include "bridge/openplatform/world/credentials.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace MiniHost {

Result<IssuedIdentityToken> SsoService::issue(const CorpId &corp, const ClientSecret &secret, const QString &by)
{
    const QList<App> &apps = m_platform.directory().apps();
    const auto app = std::find_if(apps.begin(), apps.end(), [&](const App &each) {
        return each.installedIn.contains(corp) && checkCredentials(m_platform.directory(), each.id, secret);
    });
    if (app == apps.end()) {
        const Fault fault { Errors::ClientCredentialsWrong,
            u"ssoSecret is the secret of no app that is installed in %1"_s.arg(corp.value.left(60)) };
        m_platform.record(
            {}, rejection(fault, Events::AppTokenRefused { .clientId = {}, .corpId = corp.value, .by = by }));
        return fail(fault);
    }
    const Instant expiresAt = m_platform.clock().now() + lifetime;
    const auto token = m_platform.issue<IdentityToken>(m_platform.entropy().hex(16));
    if (auto added = m_platform.identityTokens().add({ token, IdentityTokenKind::Sso, app->id, corp, {}, expiresAt });
        !added)
        return fail(added.error());
    m_platform.record({},
        Events::AppTokenIssued { .accessToken = token.masked(),
            .clientId = app->id.value,
            .corpId = corp.value,
            .expiresAt = expiresAt,
            .by = by });
    return IssuedIdentityToken { token, lifetime };
}

Result<TokenSubject> SsoService::inspect(const IdentityToken &token)
{
    const auto found = m_platform.identityTokens().find(token, IdentityTokenKind::Sso, m_platform.clock().now());
    if (!found)
        return fail(found.error());
    const App *app = *found ? m_platform.directory().app((*found)->clientId) : nullptr;
    if (!app || !app->installedIn.contains((*found)->corpId))
        return fail(Errors::SsoTokenInvalid);
    m_platform.registerSecret(token); // a token of an earlier run is not registered yet
    return TokenSubject { (*found)->clientId, (*found)->corpId, {}, {} };
}

Result<UserId> SsoService::redeem(const LoginCode &code, const TokenSubject &subject, const QString &by)
{
    auto user = LoginService(m_platform).redeem(code, subject, by);
    if (!user && user.error().code == Errors::LoginCodeUnknown)
        return fail(Errors::SsoCodeInvalid, user.error().detail);
    return user;
}

} // namespace MiniHost
