// SPDX-License-Identifier: MIT
#include "bridge/openplatform/weblogin/loginrequest.h"

#include "bridge/core/errors/host.h"
#include "bridge/core/errors/openauth.h"
#include "bridge/core/errors/weblogin.h"
#include "bridge/openplatform/authorization/authorizationrules.h"
#include "bridge/openplatform/world/redirecturi.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

using Refused = tl::unexpected<LoginRefusal>;

QString queryText(const QUrlQuery &query, const QString &name)
{
    QString text = query.queryItemValue(name, QUrl::FullyEncoded);
    // The query has the form encoding (RFC 6749, appendix B): a plus sign is a space.
    text.replace(u'+', u' ');
    return QUrl::fromPercentEncoding(text.toUtf8());
}

Refused refuseOnPage(ErrorCode code, const QString &detail)
{
    return Refused(LoginRefusal { Fault { code, detail, false }, {} });
}

Refused refuseToApp(const LoginRequest &request, const Fault &fault)
{
    return Refused(LoginRefusal { fault, redirectWith(request, fault) });
}

Refused refuseToApp(const LoginRequest &request, ErrorCode code, const QString &detail)
{
    return refuseToApp(request, Fault { code, detail, false });
}

// Reads client_id, redirect_uri and state. Until both are valid, errors are shown on the page and not redirected (RFC 6749 §4.1.2.1).
tl::expected<LoginRequest, LoginRefusal> readHead(const PlatformCore &platform, LoginPage page, const QUrlQuery &query)
{
    LoginRequest request;
    request.page = page;
    for (const QString &name : { u"client_id"_s, u"redirect_uri"_s }) {
        if (query.allQueryItemValues(name).size() > 1)
            return refuseOnPage(Errors::LoginRequestWrong, u"%1: is there twice"_s.arg(name));
    }
    request.consent.clientId = { queryText(query, u"client_id"_s) };
    if (request.consent.clientId.isEmpty())
        return refuseOnPage(Errors::LoginRequestWrong, u"client_id: is missing"_s);
    const App *app = platform.directory().app(request.consent.clientId);
    if (!app)
        return refuseOnPage(Errors::AppNotFound, request.consent.clientId.value);
    if (app->isDamaged)
        return refuseOnPage(Errors::AppUnreadable, request.consent.clientId.value);
    request.redirectUri = queryText(query, u"redirect_uri"_s);
    if (!isRegistered(app->redirectUris, request.redirectUri)) {
        return refuseOnPage(Errors::RedirectUriWrong,
            u"%1; %2 has registered: %3"_s.arg(
                request.redirectUri.isEmpty() ? u"there is no redirect_uri"_s : request.redirectUri, app->id.value,
                app->redirectUris.isEmpty() ? u"nothing"_s : app->redirectUris.join(u", "_s)));
    }
    if (query.hasQueryItem(u"state"_s))
        request.state = queryText(query, u"state"_s);
    for (const auto &[name, value] : query.queryItems()) {
        if (query.allQueryItemValues(name).size() > 1)
            return refuseToApp(request, Errors::LoginRequestWrong, u"%1: is there twice"_s.arg(name));
    }
    return request;
}

Result<void> expectWord(const QUrlQuery &query, const QString &name, const QString &word)
{
    const QString value = queryText(query, name);
    if (value.isEmpty())
        return fail(Errors::LoginRequestWrong, u"%1: is missing; it must be %2"_s.arg(name, word));
    if (value != word)
        return fail(Errors::LoginRequestWrong, u"%1: must be %2, not %3"_s.arg(name, word, value));
    return {};
}

// "openid corpid Contact.User.mobile": openid is required, corpid asks for an organisation, the others are permission points.
Result<void> readScope(const PlatformCore &platform, const QString &scope, LoginRequest &request)
{
    const QStringList words = scope.split(u' ', Qt::SkipEmptyParts);
    if (!words.contains("openid"_L1))
        return fail(Errors::LoginRequestWrong, u"scope: must hold openid"_s);
    const auto add = [&](const PermissionPoint &point) {
        (point.type == ScopeType::Rpc ? request.consent.rpcScope : request.consent.fieldScope) += point.code;
    };
    for (const QString &word : words) {
        if (word == "openid"_L1 || request.consent.scopes().contains(ScopeCode { word }))
            continue;
        if (word == "corpid"_L1) {
            request.asksForOrganisation = true;
            continue;
        }
        const PermissionPoint *point = platform.catalogue().find({ word });
        if (!point)
            return fail(Errors::ScopeUnknown, word);
        add(*point);
    }
    if (!request.consent.scopes().isEmpty())
        return {};
    // Without permission points the request is for all delegated ones of the app (docs/dingtalk/protocol.md §6.1).
    const App *app = platform.directory().app(request.consent.clientId);
    for (const ScopeCode &code : app->permissionPoints) {
        const PermissionPoint *point = platform.catalogue().find(code);
        if (point && point->kind == ScopeKind::Delegated)
            add(*point);
    }
    if (request.consent.scopes().isEmpty())
        return fail(Errors::AppWithoutScopes, u"%1 has no delegated point"_s.arg(app->id.value));
    return {};
}

Text ignored(const QString &name, const QString &zh, const QString &en)
{
    return { u"%1 被忽略：%2。"_s.arg(name, zh), u"%1 was ignored: %2."_s.arg(name, en) };
}

Result<void> readOrganisationParameters(const PlatformCore &platform, const QUrlQuery &query, LoginRequest &request)
{
    for (const QString &name : { u"exclusiveLogin"_s, u"exclusiveCorpId"_s }) {
        if (query.hasQueryItem(name))
            request.notes += ignored(name, u"MiniHost 没有专属账号"_s, u"MiniHost has no dedicated accounts"_s);
    }
    const QString type = queryText(query, u"org_type"_s);
    const CorpId corp { queryText(query, u"corpId"_s) };
    if (!request.asksForOrganisation) {
        const auto note = [&](const QString &name, bool isThere) {
            if (isThere)
                request.notes += ignored(name, u"scope 中没有 corpid"_s, u"scope has no corpid"_s);
        };
        note(u"org_type"_s, !type.isEmpty());
        note(u"corpId"_s, !corp.isEmpty());
        return {};
    }
    if (!type.isEmpty() && type != "management"_L1)
        return fail(Errors::LoginRequestWrong, u"org_type: must be management, not %1"_s.arg(type));
    request.onlyManaged = !type.isEmpty();
    if (!corp.isEmpty() && !platform.directory().organisation(corp))
        return fail(Errors::CorpIdWrong, corp.value);
    request.consent.corpId = corp;
    return {};
}

// The error word of RFC 6749 §4.1.2.1 that is nearest to the fault (inferred).
QString authError(ErrorCode code, const QString &detail)
{
    switch (code) {
    case Errors::LoginRequestWrong:
        if (detail.startsWith("scope: must"_L1))
            return u"invalid_scope"_s;
        return detail.startsWith("response_type: must"_L1) ? u"unsupported_response_type"_s : u"invalid_request"_s;
    case Errors::CorpIdWrong:
        return u"invalid_request"_s;
    case Errors::ScopeUnknown:
    case Errors::ScopeNotRpc:
    case Errors::ScopeNotField:
    case Errors::ScopeNotApplication:
    case Errors::ScopeNotDelegated:
    case Errors::ScopeNotApplied:
        return u"invalid_scope"_s;
    case Errors::AppWithoutScopes:
    case Errors::VendorUnknown:
        return u"unauthorized_client"_s;
    case Errors::GrantNotStored:
    case Errors::StoreFailed:
        return u"server_error"_s;
    default:
        return u"access_denied"_s;
    }
}

QString redirect(const LoginRequest &request, const QString &error, const QString &description)
{
    QList<QueryItem> items { { u"error"_s, error }, { u"error_description"_s, description } };
    if (request.state)
        items += { u"state"_s, *request.state };
    return withQuery(request.redirectUri, items);
}

} // namespace

tl::expected<LoginRequest, LoginRefusal> readAuth(const PlatformCore &platform, const QUrlQuery &query)
{
    auto request = readHead(platform, LoginPage::Auth, query);
    if (!request)
        return request;
    for (auto expected :
        { expectWord(query, u"response_type"_s, u"code"_s), expectWord(query, u"prompt"_s, u"consent"_s),
            readScope(platform, queryText(query, u"scope"_s), *request) }) {
        if (!expected)
            return refuseToApp(*request, expected.error());
    }
    if (auto read = readOrganisationParameters(platform, query, *request); !read)
        return refuseToApp(*request, read.error());
    OpenAuthRequest asked = request->consent;
    asked.isPersonal = true; // the organisation is not chosen yet, so its rules are not checked here
    if (const auto checked = checkWithoutUser(platform, asked); !checked)
        return refuseToApp(*request, checked.error());
    request->consent.isPersonal = !request->asksForOrganisation;
    return request;
}

tl::expected<LoginRequest, LoginRefusal> readAdminConsent(
    const PlatformCore &platform, const CorpId &corp, const QUrlQuery &query)
{
    auto request = readHead(platform, LoginPage::AdminConsent, query);
    if (!request)
        return request;
    if (!platform.directory().organisation(corp))
        return refuseToApp(*request, Errors::CorpIdWrong, corp.value);
    OpenAuthRequest &asked = request->consent;
    asked.corpId = corp;
    asked.type = AuthorizationType::Application;
    // All application points of the app (docs/dingtalk/protocol.md §6.2).
    asked.rpcScope = { ScopeCode { u".default"_s } };
    asked = withDefaultExpanded(platform, asked);
    const App *app = platform.directory().app(asked.clientId);
    if (!app->installedIn.contains(corp)) {
        return refuseToApp(*request, Errors::OrganisationWithoutApp,
            u"%1 is not installed in %2"_s.arg(asked.clientId.value, corp.value));
    }
    if (asked.rpcScope.isEmpty())
        return refuseToApp(*request, Errors::AppWithoutScopes, u"%1 has no application point"_s.arg(app->id.value));
    if (const auto checked = checkWithoutUser(platform, asked); !checked)
        return refuseToApp(*request, checked.error());
    return request;
}

QString redirectWith(const LoginRequest &request, const Fault &fault)
{
    const QString error =
        request.page == LoginPage::Auth ? authError(fault.code, fault.detail) : QString::number(fault.row().number);
    return redirect(request, error, fault.toString(Language::English));
}

QString redirectRefused(const LoginRequest &request)
{
    return redirect(request, u"access_denied"_s, u"the user refused"_s);
}

} // namespace MiniHost
