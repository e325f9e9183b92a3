// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/widgets/colours.h"

namespace MiniHost {

// Qt style sheets in which "@accent" is replaced by the colour of that name.
QString toolStyleSheet(const Colours &colours, bool dark);   // of the window and the inspector
QString clientStyleSheet(const Colours &colours, bool dark); // of the client's panels, with the client's theme

} // namespace MiniHost
