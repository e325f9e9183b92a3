// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/jsapi.h"
#include "bridge/jsapi/openauthoutcome.h"
#include "bridge/jsapi/services.h"

namespace MiniHost {

// The effects of the fault plan on openAuth, for all three JSAPIs that reach it.

// The armed fault rule that fires for this call, if any.
std::optional<FaultRule> fireForCall(const Invocation &call, const QJsonObject &params, Services &services);

// The answer, for effects that replace the flow (CancelWithoutResult, Error); nullopt for others. Records Refused for an Error.
std::optional<Answer> insteadOfFlow(const FaultRule &rule, const Invocation &call, Services &services, Wrap wrap);
// Changes the flow's answer, for the other effects.
void damage(Answer &answer, const FaultRule &rule, Wrap wrap);

} // namespace MiniHost
