// SPDX-License-Identifier: MIT
#include "bridge/openplatform/loginservice.h"

#include "bridge/core/errors/host.h"
#include "bridge/core/errors/openauth.h"
#include "bridge/core/errors/tokens.h"
#include "bridge/openplatform/credentials.h"
#include "bridge/openplatform/logincodes.h"
#include "bridge/openplatform/openplatform.h"

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
    QJsonObject detail { { "code"_L1, issued.code.masked() }, { "corpId"_L1, corp.value }, { "user"_L1, user.value },
        { "expiresAt"_L1, toIso(issued.expiresAt) } };
    if (!client.isEmpty())
        detail.insert("clientId"_L1, client.value);
    m_platform.record(EventKind::LoginCodeIssued, call, std::move(detail));
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
    m_platform.touch(call);
    if (!usable) {
        QJsonObject detail = rejectionDetail(usable.error());
        detail.insert("code"_L1, code.masked());
        detail.insert("by"_L1, by);
        m_platform.record(EventKind::CodeRejected, call, std::move(detail));
        return fail(usable.error());
    }
    m_platform.record(EventKind::LoginCodeRedeemed, call, { { "code"_L1, code.masked() }, { "by"_L1, by } });
    return (*found)->user;
}

} // namespace MiniHost
