// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"
#include "bridge/openplatform/openplatform.h"

namespace MiniHost {

// The request's body as a JSON object, or BodyUnreadable with the place of the mistake.
Result<QJsonObject> readJsonBody(const HttpRequest &request);
// A string member that must be there, or TokenParameterMissing with its name.
Result<QString> requireText(const QJsonObject &object, const QString &key);
// Who calls, by the token in x-acs-dingtalk-access-token, and may they? (docs/dingtalk/protocol.md §7: a user's token is good
// when that user granted the point to the app, an app's when the organisation did.)
Result<TokenSubject> requirePermission(const HttpRequest &request, OpenPlatform &platform, const ScopeCode &scope);
// The same, and it must be a user's token: UserTokenNeeded for an app's.
Result<TokenSubject> requireUserPermission(const HttpRequest &request, OpenPlatform &platform, const ScopeCode &scope);
// A user by their token, whatever they have granted.
Result<TokenSubject> requireUser(const HttpRequest &request, OpenPlatform &platform);
// An app by its own token, in the header or (on the old face) as access_token in the query. TokenUnknown for a
// user's.
Result<TokenSubject> requireApp(const HttpRequest &request, OpenPlatform &platform);
Result<TokenSubject> requireLegacyApp(const HttpRequest &request, OpenPlatform &platform);
// The caller for the journal: "AlibabaCloud", "curl/8.5.0" …
QString callerOf(const HttpRequest &request);

} // namespace MiniHost
