// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/jsapi.h"
#include "bridge/jsapi/openauthoutcome.h"
#include "bridge/jsapi/services.h"

namespace MiniHost {

// The coroutine every door shares: parse → assess → ask (or send to an administrator) → grant → outcome. `params` are
// openAuth's own, unwrapped by the door.
Task<OpenAuthOutcome> authorize(Invocation call, QJsonObject params, Services &services);

// The outcome in a door's envelope: `wrap` puts the result object into what that door's page side expects.
using Wrap = QJsonValue (*)(const QJsonValue &result);
Task<Answer> authorizeAndAnswer(Invocation call, QJsonObject params, Services &services, Wrap wrap);

// A door was asked for a page or component that is not the authorization one: journalled, and an error by name.
Answer unknownComponent(const Invocation &call, const QString &asked, Services &services);

// clientId=…&corpId=…: the SDK joins it without any encoding, openAuthMiniApp encodes it; both are read
// (docs/dingtalk/protocol.md §3.1, §3.2).
QJsonObject openAuthParamsFromQuery(const QString &query);

} // namespace MiniHost
