// SPDX-License-Identifier: MIT
#include "app/desktop/widgets/colours.h"

#include <QLatin1StringView>

namespace MiniHost {

const Colours &coloursFor(bool dark)
{
#define COLOUR(name, light, dark) QColor(QLatin1StringView(light)),
    static const Colours lightColours {
#include "app/desktop/widgets/colours.def"
    };
#undef COLOUR
#define COLOUR(name, light, dark) QColor(QLatin1StringView(dark)),
    static const Colours darkColours {
#include "app/desktop/widgets/colours.def"
    };
#undef COLOUR
    return dark ? darkColours : lightColours;
}

} // namespace MiniHost
