// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"
#include "bridge/openplatform/openplatform.h"

namespace MiniHost {

// The request's body as a JSON object. Fails with BodyUnreadable and the offset of the mistake.
Result<QJsonObject> readJsonBody(const HttpRequest &request);
// A string member that must not be empty. Fails with TokenParameterMissing and the key, or BodyUnreadable for another type.
Result<QString> requireText(const QJsonObject &object, const QString &key);
// The subject of the token in x-acs-dingtalk-access-token. All of these fail with IpNotAllowed when the app has an allow list of IP addresses
// without the request's. Fails with TokenMissing, TokenUnknown, TokenExpired, or ScopeNotGranted: the user,
// or for an app-only token the organisation, must have granted `scope` to the app (docs/dingtalk/protocol.md §7).
Result<TokenSubject> requirePermission(const HttpRequest &request, OpenPlatform &platform, const ScopeCode &scope);
// requirePermission(), for users' tokens only: fails with UserTokenNeeded for an app-only one.
Result<TokenSubject> requireUserPermission(const HttpRequest &request, OpenPlatform &platform, const ScopeCode &scope);
// The subject of a token of either kind, without a permission check.
Result<TokenSubject> requireToken(const HttpRequest &request, OpenPlatform &platform);
// The subject of a user's token, without a permission check. Fails with UserTokenNeeded for an app-only one.
Result<TokenSubject> requireUser(const HttpRequest &request, OpenPlatform &platform);
// The subject of an app-only token: in the header, or, for the older API, in the query as access_token. Fails with TokenUnknown for a user's
// token.
Result<TokenSubject> requireApp(const HttpRequest &request, OpenPlatform &platform);
Result<TokenSubject> requireLegacyToken(const HttpRequest &request, OpenPlatform &platform); // of either kind
Result<TokenSubject> requireLegacyApp(const HttpRequest &request, OpenPlatform &platform);
// The caller for the journal, by User-Agent: "AlibabaCloud", "curl/8.5.0" …
QString callerOf(const HttpRequest &request);

} // namespace MiniHost
