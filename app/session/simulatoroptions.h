// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/clientoptions.h"
#include "app/session/runoptions.h"
#include "bridge/openapi/worldoptions.h"

namespace MiniHost {

// The options of a session, one struct for each part that reads them. The parts are passed on whole, never member by member.
struct SimulatorOptions {
    WorldOptions world {};
    ClientOptions client {};
    RunOptions run {};
};

} // namespace MiniHost
