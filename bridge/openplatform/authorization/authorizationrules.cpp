// SPDX-License-Identifier: MIT
#include "bridge/openplatform/authorization/authorizationrules.h"

#include "bridge/core/errors/openauth.h"
#include "bridge/core/events/consent.h"
#include "bridge/core/events/fault.h"
#include "bridge/openplatform/faults/faultplan.h"

#include "bridge/openplatform/store/grants.h"
#include "bridge/openplatform/store/scopesjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr auto defaultScope = ".default"_L1;

ScopeKind kindOf(AuthorizationType type)
{
    return type == AuthorizationType::Application ? ScopeKind::Application : ScopeKind::Delegated;
}

// The app exists, has permission points, and is installed in the organisation.
Result<const App *> checkApp(const Directory &directory, const OpenAuthRequest &request)
{
    const App *app = directory.app(request.clientId);
    if (!app)
        return fail(Errors::AppNotFound, request.clientId.value);
    if (app->isDamaged)
        return fail(Errors::AppUnreadable, request.clientId.value);
    if (app->permissionPoints.isEmpty())
        return fail(Errors::AppWithoutScopes, request.clientId.value);
    if (request.isPersonal)
        return app;
    if (!directory.organisation(request.corpId))
        return fail(Errors::AppNotInstalled, u"there is no organisation %1"_s.arg(request.corpId.value));
    if (!app->installedIn.contains(request.corpId)) {
        return fail(
            Errors::AppNotInstalled, u"%1 is not installed in %2"_s.arg(request.clientId.value, request.corpId.value));
    }
    return app;
}

Result<void> expectType(
    const PermissionCatalogue &catalogue, const QList<ScopeCode> &scopes, ScopeType type, ErrorCode code)
{
    for (const ScopeCode &scope : scopes) {
        if (catalogue.find(scope)->type != type)
            return fail(code, scope.value);
    }
    return {};
}

// Each rule is applied to all scopes before the next rule. The detail names the first scope, in the request's order, that breaks it.
Result<Points> checkScopes(const PermissionCatalogue &catalogue, const OpenAuthRequest &request, const App &app)
{
    Points points;
    const QList<ScopeCode> scopes = request.scopes();
    if (scopes.isEmpty())
        return fail(Errors::ScopeUnknown, u"neither rpcScope nor fieldScope holds a code"_s);
    for (const ScopeCode &scope : scopes) {
        const PermissionPoint *point = catalogue.find(scope);
        if (!point)
            return fail(Errors::ScopeUnknown, scope.value);
        points += point;
    }
    if (auto ok = expectType(catalogue, request.rpcScope, ScopeType::Rpc, Errors::ScopeNotRpc); !ok)
        return fail(ok.error());
    if (auto ok = expectType(catalogue, request.fieldScope, ScopeType::Field, Errors::ScopeNotField); !ok)
        return fail(ok.error());
    const ScopeKind kind = kindOf(request.type);
    for (const PermissionPoint *point : std::as_const(points)) {
        if (point->kind != kind) {
            return fail(kind == ScopeKind::Delegated ? Errors::ScopeNotDelegated : Errors::ScopeNotApplication,
                point->code.value);
        }
    }
    for (const ScopeCode &scope : scopes) {
        if (!app.permissionPoints.contains(scope))
            return fail(Errors::ScopeNotApplied, scope.value);
    }
    return points;
}

} // namespace

GrantSubject subjectOf(const OpenAuthRequest &request, const UserId &user)
{
    return { request.clientId, request.corpId, request.type == AuthorizationType::Application ? UserId {} : user };
}

Result<Checked> checkWithoutUser(const PlatformCore &platform, const OpenAuthRequest &request)
{
    const auto app = checkApp(platform.directory(), request);
    if (!app)
        return fail(app.error());
    auto points = checkScopes(platform.catalogue(), request, **app);
    if (!points)
        return fail(points.error());
    if ((*app)->vendor.isEmpty())
        return fail(Errors::VendorUnknown, request.clientId.value);
    return Checked { nullptr, *app, std::move(*points) };
}

Result<Checked> check(const PlatformCore &platform, const OpenAuthRequest &request, const UserId &userId)
{
    const User *user = platform.directory().user(userId);
    if (!user)
        return fail(Errors::UserMissing, userId.isEmpty() ? QString() : u"there is no user %1"_s.arg(userId.value));
    auto checked = checkWithoutUser(platform, request);
    if (!checked)
        return checked;
    checked->user = user;
    if (!request.isPersonal && !user->memberOf.contains(request.corpId))
        return fail(Errors::RoleUnreadable, u"%1 is not in %2"_s.arg(userId.value, request.corpId.value));
    return checked;
}

ConsentRequest consentFor(const PlatformCore &platform, const OpenAuthRequest &request, const Checked &checked)
{
    const Language language = platform.language();
    ConsentRequest consent;
    consent.request = request;
    consent.user = checked.user->id;
    consent.userName = checked.user->name.in(language);
    consent.appName = checked.app->name.in(language);
    consent.vendorName = checked.app->vendor.in(language);
    consent.appIcon = checked.app->icon;
    if (const Organisation *organisation = platform.directory().organisation(request.corpId))
        consent.corpName = organisation->name.in(language);
    for (const PermissionPoint *point : checked.points)
        consent.points += *point;
    return consent;
}

Result<bool> isGranted(PlatformCore &platform, const OpenAuthRequest &request, const UserId &user)
{
    const auto granted = platform.grants().scopes(subjectOf(request, user));
    if (!granted)
        return fail(granted.error());
    const QList<ScopeCode> asked = request.scopes();
    return std::all_of(asked.begin(), asked.end(), [&](const ScopeCode &scope) { return granted->contains(scope); });
}

void recordAssessed(PlatformCore &platform, const OpenAuthRequest &request, CallId call, const QString &verdict,
    const std::optional<Fault> &fault)
{
    platform.recordLazily(call, [request, verdict, fault] {
        Events::Assessed assessed { .verdict = verdict,
            .clientId = request.clientId.value,
            .corpId = request.corpId.value,
            .scopes = toTexts(request.scopes()) };
        if (request.type == AuthorizationType::Application)
            assessed.type = 1;
        return fault ? withFault(*fault, std::move(assessed)) : assessed;
    });
}

Result<void> checkStoreFault(PlatformCore &platform, const OpenAuthRequest &request, const UserId &user, CallId call)
{
    const FaultOccasion storing { .place = FaultPlace::OpenAuth,
        .app = request.clientId,
        .user = user,
        .call = call,
        .moment = FaultOccasion::Moment::Storing };
    if (const auto rule = platform.faults().fire(storing))
        return fail({ rule->error, {}, true });
    return {};
}

bool hasDefaultScope(const OpenAuthRequest &request)
{
    return request.rpcScope.contains(ScopeCode { defaultScope });
}

OpenAuthRequest withDefaultExpanded(const PlatformCore &platform, OpenAuthRequest request)
{
    const App *app = platform.directory().app(request.clientId);
    QList<ScopeCode> scopes;
    for (const ScopeCode &scope : std::as_const(request.rpcScope)) {
        if (scope.value != defaultScope) {
            scopes += scope;
            continue;
        }
        for (const ScopeCode &applied : app ? app->permissionPoints : QList<ScopeCode>()) {
            const PermissionPoint *point = platform.catalogue().find(applied);
            const bool fits = point && point->type == ScopeType::Rpc && point->kind == kindOf(request.type);
            if (fits && !request.rpcScope.contains(applied))
                scopes += applied;
        }
    }
    request.rpcScope = scopes;
    return request;
}

} // namespace MiniHost
