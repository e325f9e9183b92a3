// SPDX-License-Identifier: MIT
#include "bridge/openplatform/authorizationservice.h"

#include "bridge/openplatform/authcodes.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/scopesjson.h"
#include "bridge/openplatform/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr int codeLength = 20; // letters: 94 bits

GrantSubject subjectOf(const OpenAuthRequest &request, const UserId &user)
{
    return { request.clientId, request.corpId, user };
}

// The app exists, was given something to ask for, and the organisation has it.
Result<const App *> checkApp(const Directory &directory, const OpenAuthRequest &request)
{
    const App *app = directory.app(request.clientId);
    if (!app)
        return fail(ErrorCode::AppNotFound, request.clientId.value);
    if (app->permissionPoints.isEmpty())
        return fail(ErrorCode::AppWithoutScopes, request.clientId.value);
    if (!directory.organisation(request.corpId))
        return fail(ErrorCode::AppNotInstalled, u"there is no organisation %1"_s.arg(request.corpId.value));
    if (!app->installedIn.contains(request.corpId)) {
        return fail(ErrorCode::AppNotInstalled,
            u"%1 is not installed in %2"_s.arg(request.clientId.value, request.corpId.value));
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

// Points into the catalogue: they are copied only for a user who is asked.
using Points = QList<const PermissionPoint *>;

// One rule after the other over all scopes; each names the first scope, in the order asked, that breaks it.
Result<Points> checkScopes(const PermissionCatalogue &catalogue, const OpenAuthRequest &request, const App &app)
{
    Points points;
    const QList<ScopeCode> scopes = request.scopes();
    if (scopes.isEmpty())
        return fail(ErrorCode::ScopeUnknown, u"neither rpcScope nor fieldScope holds a code"_s);
    for (const ScopeCode &scope : scopes) {
        const PermissionPoint *point = catalogue.find(scope);
        if (!point)
            return fail(ErrorCode::ScopeUnknown, scope.value);
        points += point;
    }
    if (auto ok = expectType(catalogue, request.rpcScope, ScopeType::Rpc, ErrorCode::ScopeNotRpc); !ok)
        return fail(ok.error());
    if (auto ok = expectType(catalogue, request.fieldScope, ScopeType::Field, ErrorCode::ScopeNotField); !ok)
        return fail(ok.error());
    for (const PermissionPoint *point : std::as_const(points)) {
        if (point->kind != ScopeKind::Delegated)
            return fail(ErrorCode::ScopeNotDelegated, point->code.value);
    }
    for (const ScopeCode &scope : scopes) {
        if (!app.permissionPoints.contains(scope))
            return fail(ErrorCode::ScopeNotApplied, scope.value);
    }
    return points;
}

// Whom and what a request that breaks no rule speaks of.
struct Checked {
    const User *user;
    const App *app;
    Points points;
};

// All rules that do not depend on what was granted.
Result<Checked> check(const OpenPlatform &platform, const OpenAuthRequest &request, const UserId &userId)
{
    const Directory &directory = platform.directory();
    const User *user = directory.user(userId);
    if (!user)
        return fail(ErrorCode::UserMissing, userId.isEmpty() ? QString() : u"there is no user %1"_s.arg(userId.value));
    if (request.type == AuthorizationType::Application)
        return fail(ErrorCode::TypeNotSimulated, u"type: 1"_s);
    const auto app = checkApp(directory, request);
    if (!app)
        return fail(app.error());
    auto points = checkScopes(platform.catalogue(), request, **app);
    if (!points)
        return fail(points.error());
    if ((*app)->vendor.isEmpty())
        return fail(ErrorCode::VendorUnknown, request.clientId.value);
    if (!user->memberOf.contains(request.corpId))
        return fail(ErrorCode::RoleUnreadable, u"%1 is not in %2"_s.arg(userId.value, request.corpId.value));
    return Checked { user, *app, std::move(*points) };
}

ConsentRequest consentFor(const OpenPlatform &platform, const OpenAuthRequest &request, const Checked &checked)
{
    const Language language = platform.language();
    ConsentRequest consent;
    consent.request = request;
    consent.user = checked.user->id;
    consent.userName = checked.user->name.in(language);
    consent.appName = checked.app->name.in(language);
    consent.vendorName = checked.app->vendor.in(language);
    consent.appIcon = checked.app->icon;
    consent.corpName = platform.directory().organisation(request.corpId)->name.in(language);
    for (const PermissionPoint *point : checked.points)
        consent.points += *point;
    return consent;
}

Result<bool> isGranted(OpenPlatform &platform, const OpenAuthRequest &request, const UserId &user)
{
    const auto granted = platform.grants().scopes(subjectOf(request, user));
    if (!granted)
        return fail(granted.error());
    const QList<ScopeCode> asked = request.scopes();
    return std::all_of(asked.begin(), asked.end(), [&](const ScopeCode &scope) { return granted->contains(scope); });
}

void recordAssessed(OpenPlatform &platform, const OpenAuthRequest &request, CallId call, const QString &verdict,
    const std::optional<Fault> &fault = {})
{
    platform.recordLazily(EventKind::Assessed, call, [request, verdict, fault] {
        QJsonObject detail = fault ? toDetail(*fault) : QJsonObject();
        detail.insert("verdict"_L1, verdict);
        detail.insert("clientId"_L1, request.clientId.value);
        detail.insert("corpId"_L1, request.corpId.value);
        detail.insert("scopes"_L1, toJson(request.scopes()));
        return detail;
    });
}

Result<IssuedCode> issue(OpenPlatform &platform, const OpenAuthRequest &request, const UserId &user, CallId call)
{
    const AuthCode code(platform.entropy().letters(codeLength));
    const Instant expiresAt = platform.clock().now() + TokenService::codeLifetime;
    const QList<ScopeCode> scopes = request.scopes();
    auto added = platform.codes().add(code, subjectOf(request, user), scopes, call, expiresAt);
    if (!added)
        return fail(added.error());
    return IssuedCode { code, expiresAt, scopes };
}

void recordIssued(OpenPlatform &platform, const OpenAuthRequest &request, const IssuedCode &issued, CallId call)
{
    platform.recordLazily(EventKind::CodeIssued, call,
        [code = issued.code.masked(), client = request.clientId, scopes = issued.scopes, expiresAt = issued.expiresAt] {
            return QJsonObject { { "code"_L1, code }, { "clientId"_L1, client.value }, { "scopes"_L1, toJson(scopes) },
                { "expiresAt"_L1, toIso(expiresAt) } };
        });
}

} // namespace

Result<Assessment> AuthorizationService::assess(const OpenAuthRequest &request, const UserId &user, CallId call)
{
    const auto checked = check(m_platform, request, user);
    const auto granted = checked ? isGranted(m_platform, request, user) : Result<bool>(fail(checked.error()));
    if (!granted) {
        recordAssessed(m_platform, request, call, u"fault"_s, granted.error());
        return fail(granted.error());
    }
    recordAssessed(m_platform, request, call, *granted ? u"granted"_s : u"ask"_s);
    if (!*granted)
        return consentFor(m_platform, request, *checked);
    auto issued = issue(m_platform, request, user, call);
    if (!issued)
        return fail(issued.error());
    recordIssued(m_platform, request, *issued, call);
    return AlreadyGranted { std::move(*issued) };
}

Result<IssuedCode> AuthorizationService::grant(const OpenAuthRequest &request, const UserId &user, CallId call)
{
    if (const auto checked = check(m_platform, request, user); !checked)
        return fail(checked.error());
    Transaction transaction(m_platform.database());
    const GrantSubject subject = subjectOf(request, user);
    auto stored = m_platform.grants().store(subject, request.scopes(), m_platform.clock().now());
    if (!stored)
        return fail(ErrorCode::GrantNotStored, stored.error().detail);
    auto issued = issue(m_platform, request, user, call);
    if (!issued)
        return fail(ErrorCode::GrantNotStored, issued.error().detail);
    transaction.complete();
    m_platform.record(EventKind::GrantStored, call,
        { { "clientId"_L1, subject.clientId.value }, { "corpId"_L1, subject.corpId.value }, { "user"_L1, user.value },
            { "scopes"_L1, toJson(issued->scopes) } });
    recordIssued(m_platform, request, *issued, call);
    return issued;
}

Result<QList<IssuedCode>> AuthorizationService::grantMany(
    const OpenAuthRequest &request, const UserId &user, CallId call, int count)
{
    Transaction transaction(m_platform.database());
    auto first = grant(request, user, call);
    if (!first) {
        transaction.complete(); // a rule said no: nothing was written
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

} // namespace MiniHost
