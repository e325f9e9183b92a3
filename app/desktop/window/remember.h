// SPDX-License-Identifier: MIT
#pragma once

namespace MiniHost {

enum class Remember { Yes, No }; // the window's geometry, themes and environment, from one run to the next

} // namespace MiniHost
