// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>

namespace MiniHost {

struct Colours {
#define COLOUR(name, light, dark) QColor name;
#include "app/desktop/widgets/colours.def"
#undef COLOUR
};

const Colours &coloursFor(bool dark);

} // namespace MiniHost
