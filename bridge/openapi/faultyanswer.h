// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"
#include "bridge/openplatform/faults/faultplan.h"
#include "bridge/openplatform/openplatform.h"

namespace MiniHost {

// The armed fault rule that fires for this request, if any. To be called once a request, since it counts the request. Looks up the
// calling app and user only when rules are armed.
std::optional<FaultRule> fireForRequest(const HttpRequest &request, OpenPlatform &platform);

// The answer to the request, for effects that replace the endpoint (Status, Throttled, IpBlocked); nullopt for others.
std::optional<HttpResponse> insteadOfEndpoint(const FaultRule &rule, const HttpRequest &request, Entropy &entropy);
// The damage to the endpoint's answer, for the other effects; nullopt for those that replace the endpoint.
std::optional<HttpDamage> damageOf(const FaultRule &rule);

} // namespace MiniHost
