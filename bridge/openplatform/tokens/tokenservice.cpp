// SPDX-License-Identifier: MIT
#include "bridge/openplatform/tokens/tokenservice.h"

#include "bridge/core/errors/host.h"
#include "bridge/core/errors/tokens.h"
#include "bridge/core/events/tokens.h"
#include "bridge/openplatform/core/platformcore.h"
#include "bridge/openplatform/store/apptokenstore.h"
#include "bridge/openplatform/store/grants.h"
#include "bridge/openplatform/store/logincodes.h"
#include "bridge/openplatform/store/scopesjson.h"
#include "bridge/openplatform/store/tokenstore.h"
#include "bridge/openplatform/store/transaction.h"
#include "bridge/openplatform/world/credentials.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

Result<void> checkCode(const std::optional<Authorization> &found, const ClientId &client, Instant now)
{
    if (!found)
        return fail(Errors::CodeUnknown);
    if (found->subject.clientId != client)
        return fail(Errors::CodeOfOtherApp, u"it was issued to %1"_s.arg(found->subject.clientId.value));
    if (found->spentAt)
        return fail(Errors::CodeSpent, u"redeemed at %1 by %2"_s.arg(toIso(*found->spentAt), found->spentBy));
    if (found->expiresAt <= now)
        return fail(Errors::CodeExpired, u"at %1"_s.arg(toIso(found->expiresAt)));
    return {};
}

Result<TokenPair> issue(PlatformCore &platform, const Authorization &authorization, Instant now)
{
    auto tokens = platform.tokenStore().add(authorization.id, platform.entropy(), now);
    if (!tokens)
        return fail(tokens.error());
    return TokenPair { platform.registerSecret(std::move(tokens->access)),
        platform.registerSecret(std::move(tokens->refresh)), TokenLifetime::accessToken, authorization.subject.corpId,
        authorization.call };
}

void recordIssued(
    PlatformCore &platform, const Authorization &authorization, const TokenPair &pair, Instant now, const QString &by)
{
    platform.setCurrentCall(pair.call);
    platform.recordLazily(pair.call,
        [access = pair.accessToken.masked(), refresh = pair.refreshToken.masked(),
            client = authorization.subject.clientId, user = authorization.subject.user, scopes = authorization.scopes,
            expiresAt = now + pair.expireIn, by] {
            return Events::TokenIssued { .accessToken = access,
                .refreshToken = refresh,
                .clientId = client.value,
                .user = user.value,
                .scopes = toTexts(scopes),
                .expiresAt = expiresAt,
                .by = by };
        });
}

// Records CodeRejected, in the call that issued the code, or in `call` when the code has no authorization.
tl::unexpected<Fault> rejectCode(PlatformCore &platform, const Fault &fault, const AuthCode &code,
    const std::optional<Authorization> &found, const QString &by, CallId call = {})
{
    auto rejected = rejection(fault, Events::CodeRejected { .code = code.masked(), .by = by });
    if (found && found->spentAt) {
        rejected.spentBy = found->spentBy;
        rejected.spentAt = *found->spentAt;
    }
    if (found)
        call = found->call;
    platform.setCurrentCall(call);
    platform.record(call, rejected);
    return fail(fault);
}

tl::unexpected<Fault> rejectToken(
    PlatformCore &platform, const Fault &fault, const QString &masked, const std::optional<StoredTokens> &found)
{
    const CallId call = found ? found->authorization.call : CallId {};
    platform.setCurrentCall(call);
    platform.record(call, rejection(fault, Events::TokenRejected { .token = masked }));
    return fail(fault);
}

} // namespace

Result<TokenPair> TokenService::redeem(
    const ClientId &client, const ClientSecret &secret, const AuthCode &code, const QString &by)
{
    const Instant now = m_platform.clock().now();
    const auto reject = [&](const Fault &fault, const std::optional<Authorization> &found) {
        return rejectCode(m_platform, fault, code, found, by);
    };
    std::optional<Authorization> authorization = m_platform.codes().takeCached(code);
    if (!authorization) {
        auto found = m_platform.codes().find(code);
        if (!found)
            return fail(found.error());
        authorization = std::move(*found);
    }
    if (auto known = checkCredentials(m_platform.directory(), client, secret); !known)
        return reject(known.error(), authorization);
    if (!authorization) {
        // A login-free code is refused as an unknown one (docs/dingtalk/protocol.md §3.3). Only the journal has the difference, in the call
        // that issued the code.
        const auto misused = m_platform.loginCodes().find(LoginCode(code.reveal()));
        if (!misused)
            return fail(misused.error());
        if (*misused)
            return rejectCode(m_platform, { Errors::LoginCodeMisused, {} }, code, {}, by, (*misused)->call);
    }
    if (auto usable = checkCode(authorization, client, now); !usable)
        return reject(usable.error(), authorization);
    if (const auto spent = m_platform.codes().spend(code, by, now); !spent) {
        if (spent.error().code == Errors::StoreFailed)
            return fail(spent.error());
        // Another job has redeemed it, or the cached row was outdated: the stored row has the cause.
        const auto found = m_platform.codes().find(code);
        if (!found)
            return fail(found.error());
        const auto usable = checkCode(*found, client, now);
        return reject(usable ? spent.error() : usable.error(), *found);
    }
    // When the store fails here, the whole group is rolled back, and the code stays valid.
    auto pair = issue(m_platform, *authorization, now);
    if (!pair)
        return pair;
    m_platform.recordLazily(
        pair->call, [masked = code.masked(), by] { return Events::CodeRedeemed { .code = masked, .by = by }; });
    recordIssued(m_platform, *authorization, *pair, now, by);
    return pair;
}

Result<TokenPair> TokenService::refresh(
    const ClientId &client, const ClientSecret &secret, const RefreshToken &token, const QString &by)
{
    const Instant now = m_platform.clock().now();
    const auto found = m_platform.tokenStore().find(token);
    if (!found)
        return fail(found.error());
    const auto refuse = [&](const Fault &fault) { return rejectToken(m_platform, fault, token.masked(), *found); };
    if (auto known = checkCredentials(m_platform.directory(), client, secret); !known)
        return refuse(known.error());
    if (!*found)
        return refuse({ Errors::RefreshTokenUnknown, u"it was never issued"_s });
    const StoredTokens &old = **found;
    if (old.authorization.subject.clientId != client) {
        return refuse(
            { Errors::RefreshTokenUnknown, u"it was issued to %1"_s.arg(old.authorization.subject.clientId.value) });
    }
    if (old.isRotated)
        return refuse({ Errors::RefreshTokenUnknown, u"a newer one took its place"_s });
    if (old.refreshExpiresAt <= now)
        return refuse({ Errors::RefreshTokenUnknown, u"it expired at %1"_s.arg(toIso(old.refreshExpiresAt)) });
    if (const auto rotated = m_platform.tokenStore().rotate(old.id, now); !rotated)
        return rotated.error().code == Errors::StoreFailed ? fail(rotated.error()) : refuse(rotated.error());
    Transaction transaction(m_platform.database());
    auto pair = issue(m_platform, old.authorization, now);
    if (!pair)
        return pair;
    transaction.complete();
    recordIssued(m_platform, old.authorization, *pair, now, by);
    return pair;
}

Result<TokenSubject> TokenService::inspect(const AccessToken &token)
{
    const auto found = m_platform.tokenStore().find(token);
    if (!found)
        return fail(found.error());
    const auto refuse = [&](const Fault &fault) { return rejectToken(m_platform, fault, token.masked(), *found); };
    if (!*found)
        return inspectAppToken(token);
    m_platform.registerSecret(token); // a token of an earlier run is not registered yet
    const StoredTokens &stored = **found;
    if (stored.expiresAt <= m_platform.clock().now())
        return refuse({ Errors::TokenExpired, u"at %1"_s.arg(toIso(stored.expiresAt)) });
    const Authorization &from = stored.authorization;
    m_platform.setCurrentCall(from.call);
    return TokenSubject { from.subject.clientId, from.subject.corpId, from.subject.user, from.call };
}

Result<TokenSubject> TokenService::inspectAppToken(const AccessToken &token)
{
    const auto found = m_platform.appTokenStore().find(token);
    if (!found)
        return fail(found.error());
    const auto refuse = [&](const Fault &fault) { return rejectToken(m_platform, fault, token.masked(), {}); };
    const App *app = *found ? m_platform.directory().app((*found)->clientId) : nullptr;
    if (!app)
        return refuse({ Errors::TokenUnknown, {} });
    m_platform.registerSecret(token);
    if (!(*found)->corpId.isEmpty() && !app->installedIn.contains((*found)->corpId))
        return refuse({ Errors::TokenUnknown, u"the app is not installed there any more"_s });
    if ((*found)->expiresAt <= m_platform.clock().now())
        return refuse({ Errors::TokenExpired, u"at %1"_s.arg(toIso((*found)->expiresAt)) });
    return TokenSubject { (*found)->clientId, (*found)->corpId, {}, {} };
}

Result<void> TokenService::require(const TokenSubject &subject, const ScopeCode &scope)
{
    const auto granted = m_platform.grants().scopes({ subject.clientId, subject.corpId, subject.user });
    if (!granted)
        return fail(granted.error());
    if (!granted->contains(scope))
        return fail(Errors::ScopeNotGranted, scope.value);
    return {};
}

Result<void> TokenService::expire(const AccessToken &token)
{
    const auto found = m_platform.tokenStore().find(token);
    if (!found)
        return fail(found.error());
    const Instant now = m_platform.clock().now();
    if (*found) {
        auto expired = m_platform.tokenStore().expire((*found)->id, now);
        if (expired)
            m_platform.record((*found)->authorization.call,
                Events::TokenEnded { .which = u"accessToken"_s, .token = token.masked() });
        return expired;
    }
    const auto ofApp = m_platform.appTokenStore().find(token);
    if (!ofApp)
        return fail(ofApp.error());
    if (!*ofApp)
        return fail(Errors::TokenUnknown);
    return m_platform.appTokenStore().setExpiry(token, now);
}

Result<NewTokens> TokenService::reveal(qint64 id)
{
    const auto tokens = m_platform.tokenStore().reveal(id);
    if (!tokens)
        return fail(tokens.error());
    if (!*tokens)
        return fail(Errors::TokenUnknown);
    m_platform.registerSecret((*tokens)->access);
    m_platform.registerSecret((*tokens)->refresh);
    return **tokens;
}

Result<void> TokenService::expireRefreshToken(qint64 id)
{
    const auto tokens = reveal(id);
    if (!tokens)
        return fail(tokens.error());
    const auto found = m_platform.tokenStore().find(tokens->refresh);
    if (!found)
        return fail(found.error());
    if (auto expired = m_platform.tokenStore().expireRefreshToken(id, m_platform.clock().now()); !expired)
        return expired;
    const CallId call = *found ? (*found)->authorization.call : CallId {};
    m_platform.record(call, Events::TokenEnded { .which = u"refreshToken"_s, .token = tokens->refresh.masked() });
    return {};
}

Result<QList<TokenRecord>> TokenService::list(int limit) const
{
    return m_platform.tokenStore().newest(limit);
}

} // namespace MiniHost
