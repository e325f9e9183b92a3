// SPDX-License-Identifier: MIT
#pragma once

namespace MiniHost {

// How far a page's call has come, read from its entries.
enum class CallOutcome { Running, Ok, Cancel, Failed, Dropped };

} // namespace MiniHost
