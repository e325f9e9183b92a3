// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/widgets/colours.h"

namespace MiniHost {

// Qt style sheets with the table's colours filled in: "@accent" stands for the colour of that name.
QString toolStyleSheet(const Colours &colours, bool dark);   // the window and its inspector
QString clientStyleSheet(const Colours &colours, bool dark); // the client's own panels, in the client's theme

} // namespace MiniHost
