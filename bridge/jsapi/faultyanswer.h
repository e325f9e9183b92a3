// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/authorizationflow.h"

namespace MiniHost {

// What the fault plan does to openAuth, in one place for all doors.

// The armed fault that strikes this call, if any.
std::optional<FaultRule> strikeCall(const Invocation &call, const QJsonObject &params, Services &services);

// The answer instead of the flow, for effects that leave the flow out. A forced error is journalled.
std::optional<Answer> insteadOfFlow(const FaultRule &rule, const Invocation &call, Services &services, Wrap wrap);
// The harm to the flow's answer, for the other effects.
void damage(Answer &answer, const FaultRule &rule, Wrap wrap);

} // namespace MiniHost
