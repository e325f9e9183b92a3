// SPDX-License-Identifier: MIT
#include "bridge/openplatform/authorization/authorizationservice.h"

#include "bridge/core/errors/consent.h"
#include "bridge/core/errors/openauth.h"
#include "bridge/core/events/consent.h"
#include "bridge/core/events/tokens.h"
#include "bridge/openplatform/authorization/applicationauthorization.h"
#include "bridge/openplatform/authorization/authorizationrules.h"
#include "bridge/openplatform/store/authcodes.h"
#include "bridge/openplatform/store/grants.h"
#include "bridge/openplatform/store/scopesjson.h"
#include "bridge/openplatform/store/tokenvalues.h"
#include "bridge/openplatform/store/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr int codeLength = 20; // letters a-z: 94 random bits

Result<IssuedCode> issue(PlatformCore &platform, const OpenAuthRequest &request, const UserId &user, CallId call)
{
    const auto code = platform.issue<AuthCode>(platform.entropy().letters(codeLength));
    const Instant expiresAt = platform.clock().now() + TokenLifetime::code;
    const QList<ScopeCode> scopes = request.scopes();
    auto added = platform.codes().add(code, subjectOf(request, user), scopes, call, expiresAt);
    if (!added)
        return fail(added.error());
    return IssuedCode { code, expiresAt, scopes };
}

void recordIssued(PlatformCore &platform, const OpenAuthRequest &request, const IssuedCode &issued, CallId call)
{
    platform.recordLazily(call,
        [code = issued.code.masked(), client = request.clientId, scopes = issued.scopes, expiresAt = issued.expiresAt] {
            return Events::CodeIssued {
                .code = code, .clientId = client.value, .scopes = toTexts(scopes), .expiresAt = expiresAt
            };
        });
}

} // namespace

Result<Assessment> AuthorizationService::assess(const OpenAuthRequest &request, const UserId &user, CallId call)
{
    if (hasDefaultScope(request))
        return assess(withDefaultExpanded(m_platform, request), user, call);
    if (request.type == AuthorizationType::Application)
        return assessApplication(m_platform, request, user, call);
    const auto checked = check(m_platform, request, user);
    const auto granted = checked ? isGranted(m_platform, request, user) : Result<bool>(fail(checked.error()));
    if (!granted) {
        recordAssessed(m_platform, request, call, u"fault"_s, granted.error());
        return fail(granted.error());
    }
    recordAssessed(m_platform, request, call, *granted ? u"granted"_s : u"ask"_s);
    if (!*granted)
        return consentFor(m_platform, request, *checked);
    if (auto may = checkStoreFault(m_platform, request, user, call); !may)
        return fail(may.error());
    auto issued = issue(m_platform, request, user, call);
    if (!issued)
        return fail(issued.error());
    recordIssued(m_platform, request, *issued, call);
    return AlreadyGranted { std::move(*issued) };
}

Result<IssuedCode> AuthorizationService::grant(const OpenAuthRequest &asked, const UserId &user, CallId call)
{
    const OpenAuthRequest request = withDefaultExpanded(m_platform, asked);
    if (const auto checked = check(m_platform, request, user); !checked)
        return fail(checked.error());
    if (request.type == AuthorizationType::Application)
        return fail(Errors::NoCodeForType1);
    if (auto may = checkStoreFault(m_platform, request, user, call); !may)
        return fail(may.error());
    Transaction transaction(m_platform.database());
    const GrantSubject subject = subjectOf(request, user);
    auto stored = m_platform.grants().store(subject, request.scopes(), m_platform.clock().now());
    if (!stored)
        return fail(Errors::GrantNotStored, stored.error().detail);
    auto issued = issue(m_platform, request, user, call);
    if (!issued)
        return fail(Errors::GrantNotStored, issued.error().detail);
    transaction.complete();
    m_platform.record(call,
        Events::GrantStored { .clientId = subject.clientId.value,
            .corpId = subject.corpId.value,
            .user = user.value,
            .scopes = toTexts(issued->scopes) });
    recordIssued(m_platform, request, *issued, call);
    return issued;
}

Result<QList<IssuedCode>> AuthorizationService::grantMany(
    const OpenAuthRequest &asked, const UserId &user, CallId call, int count)
{
    const OpenAuthRequest request = withDefaultExpanded(m_platform, asked);
    Transaction transaction(m_platform.database());
    auto first = grant(request, user, call);
    if (!first) {
        transaction.complete(); // a rule failed, so nothing was written
        return fail(first.error());
    }
    QList<IssuedCode> codes { *first };
    while (codes.size() < count) {
        auto issued = issue(m_platform, request, user, call);
        if (!issued)
            return fail(issued.error());
        codes += std::move(*issued);
    }
    transaction.complete();
    return codes;
}

Result<QList<ScopeCode>> AuthorizationService::grantForOrganisation(
    const OpenAuthRequest &asked, const UserId &administrator, CallId call)
{
    const OpenAuthRequest request = withDefaultExpanded(m_platform, asked);
    if (const auto checked = checkAdministrator(m_platform, request, administrator); !checked)
        return fail(checked.error());
    if (auto stored = storeForOrganisation(m_platform, request, administrator, call); !stored)
        return fail(stored.error());
    return request.scopes();
}

Result<QList<ScopeCode>> AuthorizationService::revoke(
    const GrantSubject &subject, const QList<ScopeCode> &scopes, CallId call)
{
    auto revoked = m_platform.grants().scopes(subject);
    if (!revoked)
        return revoked;
    if (!scopes.isEmpty())
        revoked->removeIf([&](const ScopeCode &scope) { return !scopes.contains(scope); });
    if (revoked->isEmpty())
        return revoked;
    std::sort(revoked->begin(), revoked->end());
    Transaction transaction(m_platform.database());
    for (const ScopeCode &scope : std::as_const(*revoked)) {
        if (auto removed = m_platform.grants().remove(subject, scope); !removed)
            return fail(Errors::GrantNotStored, removed.error().detail);
    }
    transaction.complete();
    Events::GrantRevoked fact {
        .clientId = subject.clientId.value, .corpId = subject.corpId.value, .scopes = toTexts(*revoked)
    };
    if (!subject.isOrganisation())
        fact.user = subject.user.value;
    m_platform.record(call, fact);
    return revoked;
}

Result<QList<Grant>> AuthorizationService::list() const
{
    return m_platform.grants().all();
}

Result<QList<ScopeCode>> AuthorizationService::granted(const GrantSubject &subject) const
{
    return m_platform.grants().scopes(subject);
}

} // namespace MiniHost
