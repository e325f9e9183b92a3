// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/faults/faultrule.h"

namespace MiniHost {

// A ready-made rule, for the desktop's menu and the explorer.
struct FaultPreset {
    QString id; // "openAuth.error.500104", "token.status.500", "openApi.drip.5s"
    Text group; // presets of one group are consecutive
    Text title;
    FaultRule rule;
};

std::span<const FaultPreset> faultPresets();

} // namespace MiniHost
