// SPDX-License-Identifier: MIT
#pragma once

namespace MiniHost {

// Teaches assistive technology that a ClientSheet is a dialog, though it is no window of its own.
void installAccessibleDialog();

} // namespace MiniHost
