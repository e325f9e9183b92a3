// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"
#include "bridge/openplatform/faults/faultplan.h"
#include "bridge/openplatform/openplatform.h"

namespace MiniHost {

// The armed fault that strikes this request, if any. Asked once a request, and cheap when nothing is armed: only else is
// it found out which app and user call.
std::optional<FaultRule> strikeRequest(const HttpRequest &request, OpenPlatform &platform);

// The answer instead of the endpoint's, for effects that leave the endpoint out.
std::optional<HttpResponse> insteadOfEndpoint(const FaultRule &rule, Entropy &entropy);
// The harm to the endpoint's answer, for the other effects.
std::optional<HttpDamage> damageOf(const FaultRule &rule);

} // namespace MiniHost
