// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/jsapi.h"
#include "bridge/jsapi/openauthoutcome.h"
#include "bridge/jsapi/services.h"

namespace MiniHost {

// The page of the authorization mini-program on which a person takes back what an app was granted (openAuthMiniApp with the path
// pages/cancel/index, docs/dingtalk/protocol.md §3.2). `params`: clientId, and corpId of the organisation. It shows the granted permission
// points; when the person revokes them, all grants of the app are deleted. The answers are inferred: {status: "ok", result: null}, "cancel"
// when the page is closed, "failed" for a broken rule. Without a person the grants are revoked.
Task<Answer> revokeAndAnswer(Invocation call, QJsonObject params, Services &services, Wrap wrap);

// The person's own way to the same page, without a page of the app: 我的 → 应用授权管理. With several apps, a list of them comes first. Nothing
// happens when nobody is signed in.
Task<> manageAuthorizations(ClientPlatform client, Services &services);

} // namespace MiniHost
