// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/clientoptions.h"
#include "app/session/runoptions.h"
#include "bridge/openapi/worldoptions.h"

namespace MiniHost {

// What a session is made by: one struct for each who reads it. The parts are handed on as a whole, never member by member.
struct SimulatorOptions {
    WorldOptions world {};
    ClientOptions client {};
    RunOptions run {};
};

} // namespace MiniHost
