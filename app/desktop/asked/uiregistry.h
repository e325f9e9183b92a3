// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/asked/uipanel.h"

#include <vector>

namespace MiniHost {

std::vector<ClientUi> clientUis(); // generated from the files of clientui/

} // namespace MiniHost
