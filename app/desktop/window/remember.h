// SPDX-License-Identifier: MIT
#pragma once

namespace MiniHost {

// Whether the window's geometry, the themes and the environment are stored for the next run.
enum class Remember { Yes, No };

} // namespace MiniHost
