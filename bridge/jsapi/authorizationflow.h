// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/jsapi.h"
#include "bridge/jsapi/openauthoutcome.h"
#include "bridge/jsapi/services.h"

namespace MiniHost {

// The flow of openAuth, shared by the three JSAPIs that reach it (openAuth, biz.util.openModal, biz.util.callComponent): parse → assess →
// consent (or request to an administrator) → grant → outcome. `params`: openAuth's parameters, unwrapped by the JSAPI.
Task<OpenAuthOutcome> authorize(Invocation call, QJsonObject params, Services &services);

// authorize(), with the fault plan applied and the outcome as an answer. `wrap`: puts the result object into the envelope of the JSAPI.
Task<Answer> authorizeAndAnswer(Invocation call, QJsonObject params, Services &services, Wrap wrap);

// The answer for a page or component other than the authorization page: ComponentUnknown. Records Refused.
Answer unknownComponent(const Invocation &call, const QString &asked, Services &services);

// Parses clientId=…&corpId=…, percent-encoded (openAuthMiniApp) or not (openAuth) (docs/dingtalk/protocol.md §3.1, §3.2).
QJsonObject openAuthParamsFromQuery(const QString &query);

} // namespace MiniHost
