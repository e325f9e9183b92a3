// SPDX-License-Identifier: MIT
#include "bridge/openplatform/tokens/snsservice.h"

#include "bridge/core/constanttime.h"
#include "bridge/core/errors/contacts.h"
#include "bridge/core/errors/host.h"
#include "bridge/core/errors/tokens.h"
#include "bridge/core/events/tokens.h"
#include "bridge/openplatform/core/platformcore.h"
#include "bridge/openplatform/store/authcodes.h"
#include "bridge/openplatform/store/identitytokens.h"
#include "bridge/openplatform/store/logincodes.h"
#include "bridge/openplatform/world/credentials.h"

#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString signatureOf(const QString &text, const ClientSecret &secret)
{
    const QByteArray mac =
        QMessageAuthenticationCode::hash(text.toUtf8(), secret.reveal().toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(mac.toBase64());
}

// A code of either kind, as far as the sns methods care.
struct SnsCode {
    ClientId clientId; // empty: for any app
    UserId user;
    CallId call;
    Instant expiresAt;
    bool isSpent = false;
};

Result<void> checkCode(const std::optional<SnsCode> &found, const ClientId &client, Instant now)
{
    if (!found)
        return fail(Errors::LoginCodeUnknown, u"it was never issued"_s);
    if (found->isSpent)
        return fail(Errors::LoginCodeUnknown, u"it was used already"_s);
    if (found->expiresAt <= now)
        return fail(Errors::LoginCodeUnknown, u"it expired at %1"_s.arg(toIso(found->expiresAt)));
    if (!found->clientId.isEmpty() && found->clientId != client)
        return fail(Errors::LoginCodeUnknown, u"it was issued to %1"_s.arg(found->clientId.value));
    return {};
}

} // namespace

Result<IssuedIdentityToken> SnsService::issue(const ClientId &client, const ClientSecret &secret, const QString &by)
{
    if (auto known = checkCredentials(m_platform.directory(), client, secret); !known) {
        m_platform.record(
            {}, rejection(known.error(), Events::AppTokenRefused { .clientId = client.value, .corpId = {}, .by = by }));
        return fail(known.error());
    }
    const Instant expiresAt = m_platform.clock().now() + tokenLifetime;
    const auto token = m_platform.issue<IdentityToken>(m_platform.entropy().hex(16));
    if (auto added = m_platform.identityTokens().add({ token, IdentityTokenKind::SnsApp, client, {}, {}, expiresAt });
        !added)
        return fail(added.error());
    m_platform.record({},
        Events::AppTokenIssued {
            .accessToken = token.masked(), .clientId = client.value, .corpId = {}, .expiresAt = expiresAt, .by = by });
    return IssuedIdentityToken { token, tokenLifetime };
}

Result<UserId> SnsService::userOfCode(const SnsSignature &signature, const QString &code, const QString &by)
{
    if (auto checked = checkSignature(signature); !checked)
        return fail(checked.error());
    return redeem(signature.accessKey, code, by);
}

Result<SnsAuthorization> SnsService::authorize(const IdentityToken &token, const QString &code, const QString &by)
{
    const auto app = inspect(token, IdentityTokenKind::SnsApp);
    if (!app)
        return fail(app.error());
    const auto user = redeem(app->clientId, code, by);
    if (!user)
        return fail(user.error());
    const auto persistent = m_platform.issue<IdentityToken>(m_platform.entropy().hex(32));
    const auto added = m_platform.identityTokens().add(
        { persistent, IdentityTokenKind::SnsPersistent, app->clientId, {}, *user, std::nullopt });
    if (!added)
        return fail(added.error());
    return SnsAuthorization { *user, persistent };
}

Result<IssuedIdentityToken> SnsService::issueForUser(
    const IdentityToken &token, const QString &openId, const IdentityToken &persistentCode)
{
    const auto app = inspect(token, IdentityTokenKind::SnsApp);
    if (!app)
        return fail(app.error());
    const Instant now = m_platform.clock().now();
    const auto consent = m_platform.identityTokens().find(persistentCode, IdentityTokenKind::SnsPersistent, now);
    if (!consent)
        return fail(consent.error());
    const User *user = *consent ? m_platform.directory().user((*consent)->user) : nullptr;
    if (!user || (*consent)->clientId != app->clientId || user->openId != openId)
        return fail(Errors::SnsAuthorizationUnknown);
    const auto issued = m_platform.issue<IdentityToken>(m_platform.entropy().hex(16));
    const auto added = m_platform.identityTokens().add(
        { issued, IdentityTokenKind::SnsUser, app->clientId, {}, user->id, now + tokenLifetime });
    if (!added)
        return fail(added.error());
    return IssuedIdentityToken { issued, tokenLifetime };
}

Result<UserId> SnsService::userOfToken(const IdentityToken &token)
{
    const auto found = inspect(token, IdentityTokenKind::SnsUser);
    if (!found)
        return fail(found.error());
    return found->user;
}

Result<StoredIdentityToken> SnsService::inspect(const IdentityToken &token, IdentityTokenKind kind)
{
    const auto found = m_platform.identityTokens().find(token, kind, m_platform.clock().now());
    if (!found)
        return fail(found.error());
    if (!*found || !m_platform.directory().app((*found)->clientId)) {
        const Fault fault { Errors::TokenUnknown, u"it is not of this sns method, or has expired"_s };
        m_platform.record({}, rejection(fault, Events::TokenRejected { .token = token.masked() }));
        return fail(fault);
    }
    m_platform.registerSecret(token); // a token of an earlier run is not registered yet
    return **found;
}

// The documents sign the timestamp, or the timestamp, a line feed and the secret (docs/dingtalk/protocol.md §5.7): both are accepted.
Result<void> SnsService::checkSignature(const SnsSignature &signature) const
{
    bool isNumber = false;
    const qint64 ms = signature.timestamp.toLongLong(&isNumber);
    // Milliseconds since 1970 have 13 digits from 2001 to 2286.
    if (!isNumber || signature.timestamp.size() != 13)
        return fail(Errors::SnsTimestampInvalid, signature.timestamp.left(60));
    const Milliseconds difference = m_platform.clock().now() - instantFromMs(ms);
    if (difference > maxClockDifference || difference < -maxClockDifference) {
        return fail(Errors::SnsTimestampStale,
            u"%1 is %2 ms before the open platform's time"_s.arg(toIso(instantFromMs(ms))).arg(difference.count()));
    }
    const App *app = m_platform.directory().app(signature.accessKey);
    if (!app)
        return fail(Errors::SnsKeyUnknown, signature.accessKey.value.left(60));
    for (const QString &text : { signature.timestamp, u"%1\n%2"_s.arg(signature.timestamp, app->secret.reveal()) }) {
        if (equalInConstantTime(signature.signature, signatureOf(text, app->secret)))
            return {};
    }
    return fail(Errors::SnsSignatureWrong);
}

Result<UserId> SnsService::redeem(const ClientId &client, const QString &code, const QString &by)
{
    const Instant now = m_platform.clock().now();
    const LoginCode loginCode(code);
    const AuthCode authCode(code);
    const auto login = m_platform.loginCodes().find(loginCode);
    if (!login)
        return fail(login.error());
    std::optional<SnsCode> found;
    if (const auto &stored = *login)
        found = SnsCode { stored->clientId, stored->user, stored->call, stored->expiresAt, stored->isSpent };
    const bool isLoginCode = found.has_value();
    if (!isLoginCode) {
        const auto authorization = m_platform.codes().find(authCode);
        if (!authorization)
            return fail(authorization.error());
        if (const auto &stored = *authorization) {
            found = SnsCode { stored->subject.clientId, stored->subject.user, stored->call, stored->expiresAt,
                stored->spentAt.has_value() };
        }
    }
    const CallId call = found ? found->call : CallId {};
    m_platform.setCurrentCall(call);
    auto usable = checkCode(found, client, now);
    if (usable) {
        usable =
            isLoginCode ? m_platform.loginCodes().spend(loginCode, now) : m_platform.codes().spend(authCode, by, now);
        if (!usable && usable.error().code == Errors::StoreFailed)
            return fail(usable.error());
        if (!usable)
            usable = fail(Errors::LoginCodeUnknown, u"it was used already"_s);
    }
    if (!usable) {
        m_platform.record(
            call, rejection(usable.error(), Events::CodeRejected { .code = authCode.masked(), .by = by }));
        return fail(usable.error());
    }
    if (isLoginCode)
        m_platform.record(call, Events::LoginCodeRedeemed { .code = loginCode.masked(), .by = by });
    else
        m_platform.record(call, Events::CodeRedeemed { .code = authCode.masked(), .by = by });
    return found->user;
}

} // namespace MiniHost
