// SPDX-License-Identifier: MIT
#include "bridge/openplatform/tokens/loginservice.h"

#include "bridge/core/errors/host.h"
#include "bridge/core/errors/openauth.h"
#include "bridge/core/errors/tokens.h"
#include "bridge/core/events/tokens.h"
#include "bridge/openplatform/core/platformcore.h"
#include "bridge/openplatform/store/logincodes.h"
#include "bridge/openplatform/world/credentials.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

Result<void> check(const Directory &directory, const ClientId &client, const CorpId &corp, const UserId &userId)
{
    if (corp.isEmpty())
        return fail(Errors::CorpIdRequired);
    const User *user = directory.user(userId);
    if (!user)
        return fail(Errors::UserMissing, userId.value);
    if (!user->memberOf.contains(corp))
        return fail(Errors::RoleUnreadable, u"%1 is not in %2"_s.arg(userId.value, corp.value));
    if (client.isEmpty())
        return {};
    const App *app = directory.app(client);
    if (!app)
        return fail(Errors::AppNotFound, client.value);
    if (!app->installedIn.contains(corp))
        return fail(Errors::AppNotInstalled, u"%1 is not installed in %2"_s.arg(client.value, corp.value));
    return {};
}

Result<void> checkCode(const std::optional<StoredLoginCode> &found, const TokenSubject &app, Instant now)
{
    if (!found)
        return fail(Errors::LoginCodeUnknown, u"it was never issued"_s);
    if (found->isSpent)
        return fail(Errors::LoginCodeUnknown, u"it was used already"_s);
    if (found->expiresAt <= now)
        return fail(Errors::LoginCodeUnknown, u"it expired at %1"_s.arg(toIso(found->expiresAt)));
    if (found->corpId != app.corpId)
        return fail(Errors::LoginCodeUnknown, u"it is of organisation %1"_s.arg(found->corpId.value));
    if (!found->clientId.isEmpty() && found->clientId != app.clientId)
        return fail(Errors::LoginCodeUnknown, u"it was issued to %1"_s.arg(found->clientId.value));
    return {};
}

} // namespace

Result<IssuedLoginCode> LoginService::issue(const ClientId &client, const CorpId &corp, const UserId &user, CallId call)
{
    if (auto ok = check(m_platform.directory(), client, corp, user); !ok)
        return fail(ok.error());
    const auto code = m_platform.issue<LoginCode>(m_platform.entropy().hex(16));
    const IssuedLoginCode issued { code, m_platform.clock().now() + codeLifetime };
    const auto added = m_platform.loginCodes().add(issued.code, { client, corp, user, call, issued.expiresAt, false });
    if (!added)
        return fail(added.error());
    m_platform.record(call,
        Events::LoginCodeIssued { .code = issued.code.masked(),
            .clientId = unlessEmpty(client.value),
            .corpId = corp.value,
            .user = user.value,
            .expiresAt = issued.expiresAt });
    return issued;
}

Result<UserId> LoginService::redeem(const LoginCode &code, const TokenSubject &app, const QString &by)
{
    const Instant now = m_platform.clock().now();
    const auto found = m_platform.loginCodes().find(code);
    if (!found)
        return fail(found.error());
    auto usable = checkCode(*found, app, now);
    if (usable) {
        usable = m_platform.loginCodes().spend(code, now);
        if (!usable && usable.error().code == Errors::StoreFailed)
            return fail(usable.error());
    }
    const CallId call = *found ? (*found)->call : CallId {};
    m_platform.setCurrentCall(call);
    if (!usable) {
        m_platform.record(call, rejection(usable.error(), Events::CodeRejected { .code = code.masked(), .by = by }));
        return fail(usable.error());
    }
    m_platform.record(call, Events::LoginCodeRedeemed { .code = code.masked(), .by = by });
    return (*found)->user;
}

} // namespace MiniHost
