// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/asked/uipanel.h"

#include <vector>

namespace MiniHost {

// One file for each kind: app/desktop/asked/kinds/<kind>.cpp defines `ClientUi ClientUis::<kind>()`, and the folder is the registry.
std::vector<ClientUi> allClientUis();

UiPanel *makeUiPanel(const UiRequest &request);

} // namespace MiniHost
