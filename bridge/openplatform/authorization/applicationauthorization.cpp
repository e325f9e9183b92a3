// SPDX-License-Identifier: MIT
#include "bridge/openplatform/authorization/applicationauthorization.h"

#include "bridge/core/errors/openauth.h"
#include "bridge/core/events/consent.h"
#include "bridge/openplatform/store/grants.h"
#include "bridge/openplatform/store/scopesjson.h"
#include "bridge/openplatform/store/transaction.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// An assessment, and its word in the event Assessed.
struct Verdict {
    QString word;
    Assessment assessment;
};

Result<Verdict> judge(PlatformCore &platform, const OpenAuthRequest &request, const UserId &user)
{
    const auto checked = check(platform, request, user);
    if (!checked)
        return fail(checked.error());
    const auto granted = isGranted(platform, request, user);
    if (!granted)
        return fail(granted.error());
    if (*granted)
        return Verdict { u"granted"_s, GrantedByOrganisation { request.scopes() } };
    ConsentRequest consent = consentFor(platform, request, *checked);
    if (isAdministrator(platform.directory(), user, request.corpId))
        return Verdict { u"ask"_s, std::move(consent) };
    QList<Administrator> administrators = administratorsOf(platform, request.corpId);
    if (administrators.isEmpty())
        return fail(Errors::NotAdministrator, u"%1 has no administrator to ask"_s.arg(request.corpId.value));
    return Verdict { u"administrator"_s, AdministratorNeeded { std::move(consent), std::move(administrators) } };
}

} // namespace

Result<Assessment> assessApplication(
    PlatformCore &platform, const OpenAuthRequest &request, const UserId &user, CallId call)
{
    auto verdict = judge(platform, request, user);
    if (!verdict) {
        recordAssessed(platform, request, call, u"fault"_s, verdict.error());
        return fail(verdict.error());
    }
    recordAssessed(platform, request, call, verdict->word);
    if (std::holds_alternative<GrantedByOrganisation>(verdict->assessment)) {
        if (auto may = checkStoreFault(platform, request, user, call); !may)
            return fail(may.error());
    }
    return std::move(verdict->assessment);
}

bool isAdministrator(const Directory &directory, const UserId &userId, const CorpId &corp)
{
    const User *user = directory.user(userId);
    return user && user->administratorOf.contains(corp);
}

QList<Administrator> administratorsOf(const PlatformCore &platform, const CorpId &corp)
{
    QList<Administrator> administrators;
    for (const User &user : platform.directory().users()) {
        if (user.administratorOf.contains(corp))
            administrators += Administrator { user.id, user.name.in(platform.language()) };
    }
    return administrators;
}

Result<Checked> checkAdministrator(
    const PlatformCore &platform, const OpenAuthRequest &request, const UserId &administrator)
{
    auto checked = check(platform, request, administrator);
    if (checked && !isAdministrator(platform.directory(), administrator, request.corpId)) {
        return fail(
            Errors::NotAdministrator, u"%1 is no administrator of %2"_s.arg(administrator.value, request.corpId.value));
    }
    return checked;
}

Result<void> storeForOrganisation(
    PlatformCore &platform, const OpenAuthRequest &request, const UserId &administrator, CallId call)
{
    if (auto may = checkStoreFault(platform, request, administrator, call); !may)
        return may;
    const QList<ScopeCode> scopes = request.scopes();
    Transaction transaction(platform.database());
    const auto stored = platform.grants().store(subjectOf(request, {}), scopes, platform.clock().now());
    if (!stored)
        return fail(Errors::GrantNotStored, stored.error().detail);
    transaction.complete();
    platform.record(call,
        Events::GrantStored { .clientId = request.clientId.value,
            .corpId = request.corpId.value,
            .administrator = administrator.value,
            .scopes = toTexts(scopes) });
    return {};
}

} // namespace MiniHost
