// SPDX-License-Identifier: MIT
#include "bridge/openplatform/tokens/apptokenservice.h"

#include "bridge/core/errors/tokens.h"
#include "bridge/core/events/tokens.h"
#include "bridge/openplatform/core/platformcore.h"
#include "bridge/openplatform/store/apptokenstore.h"
#include "bridge/openplatform/world/credentials.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

using Sharing = AppTokenStore::Sharing;
using Checks = QList<Result<void>>;

// Replaces the error code of a failed check by the one that the endpoint documents.
Result<void> withCode(const Result<void> &checked, ErrorCode code)
{
    return checked ? checked : fail(code, checked.error().detail);
}

Result<void> checkTicket(const Directory &directory, const ClientId &suite, const SuiteTicket &ticket)
{
    const App *app = directory.app(suite);
    if (app && !app->suiteTicket.isEmpty() && app->suiteTicket != ticket)
        return fail(Errors::SuiteTicketWrong, u"it is not that of %1"_s.arg(suite.value));
    return {};
}

Result<void> checkInstalled(const Directory &directory, const ClientId &client, const CorpId &corp, ErrorCode code)
{
    const App *app = directory.app(client);
    if (app && app->installedIn.contains(corp))
        return {};
    return fail(code, u"%1 is not installed in %2"_s.arg(client.value, corp.value));
}

Result<AppToken> issue(
    PlatformCore &platform, const ClientId &client, const CorpId &corp, Sharing sharing, const QString &by)
{
    AppTokenStore &store = platform.appTokenStore();
    const Instant now = platform.clock().now();
    std::optional<StoredAppToken> existing;
    if (sharing == Sharing::Shared) {
        auto found = store.shared(client, corp, now);
        if (!found)
            return fail(found.error());
        existing = std::move(*found);
    }
    StoredAppToken token { {}, client, corp, now, now + AppTokenService::lifetime };
    token.token = existing ? existing->token : platform.issue<AccessToken>(platform.entropy().hex(16));
    const auto stored = existing ? store.setExpiry(token.token, token.expiresAt) : store.add(token, sharing);
    if (!stored)
        return fail(stored.error());
    platform.record({},
        Events::AppTokenIssued { .accessToken = token.token.masked(),
            .clientId = client.value,
            .corpId = corp.value,
            .expiresAt = token.expiresAt,
            .by = by,
            .again = existing.has_value() });
    return AppToken { token.token, AppTokenService::lifetime };
}

// Issues a token if all checks succeed; else records and returns the first failure.
Result<AppToken> issueAfter(PlatformCore &platform, const Checks &checks, const ClientId &client, const CorpId &corp,
    Sharing sharing, const QString &by)
{
    for (const Result<void> &check : checks) {
        if (check)
            continue;
        platform.record({},
            rejection(
                check.error(), Events::AppTokenRefused { .clientId = client.value, .corpId = corp.value, .by = by }));
        return fail(check.error());
    }
    return issue(platform, client, corp, sharing, by);
}

} // namespace

Result<AppToken> AppTokenService::ofApp(const ClientId &client, const ClientSecret &secret, const QString &by)
{
    const Directory &directory = m_platform.directory();
    const Checks checks { checkCredentials(directory, client, secret) };
    const App *app = directory.app(client);
    const CorpId corp = app && !app->installedIn.isEmpty() ? app->installedIn.first() : CorpId {};
    return issueAfter(m_platform, checks, client, corp, Sharing::Shared, by);
}

Result<AppToken> AppTokenService::ofTenant(
    const ClientId &client, const ClientSecret &secret, const CorpId &corp, const QString &by)
{
    const Directory &directory = m_platform.directory();
    const Checks checks { withCode(checkCredentials(directory, client, secret), Errors::TenantClientWrong),
        checkInstalled(directory, client, corp, Errors::TenantNotAuthorized) };
    return issueAfter(m_platform, checks, client, corp, Sharing::Shared, by);
}

Result<AppToken> AppTokenService::ofOrganisation(
    const ClientId &suite, const ClientSecret &secret, const SuiteTicket &ticket, const CorpId &corp, const QString &by)
{
    const Directory &directory = m_platform.directory();
    const Checks checks { withCode(checkCredentials(directory, suite, secret), Errors::SuiteKeyWrong),
        checkTicket(directory, suite, ticket), checkInstalled(directory, suite, corp, Errors::AppNotAuthorized) };
    return issueAfter(m_platform, checks, suite, corp, Sharing::Single, by);
}

Result<AppToken> AppTokenService::ofSuite(
    const ClientId &suite, const ClientSecret &secret, const SuiteTicket &ticket, const QString &by)
{
    const Directory &directory = m_platform.directory();
    const Checks checks { withCode(checkCredentials(directory, suite, secret), Errors::SuiteCredentialsWrong),
        checkTicket(directory, suite, ticket) };
    return issueAfter(m_platform, checks, suite, {}, Sharing::Single, by);
}

Result<AccessToken> AppTokenService::reveal(qint64 id)
{
    const auto token = m_platform.appTokenStore().reveal(id);
    if (!token)
        return fail(token.error());
    if (!*token)
        return fail(Errors::TokenUnknown);
    m_platform.registerSecret(**token);
    return **token;
}

Result<QList<TokenRecord>> AppTokenService::list(int limit) const
{
    return m_platform.appTokenStore().newest(limit);
}

} // namespace MiniHost
