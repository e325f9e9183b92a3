// SPDX-License-Identifier: MIT
#pragma once

namespace MiniHost {

// Registers ClientPanel as a modal dialog for assistive technology, although it is not a window.
void installAccessibleDialog();

} // namespace MiniHost
