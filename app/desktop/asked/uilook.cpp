// SPDX-License-Identifier: MIT
#include "app/desktop/asked/uilook.h"

#include <algorithm>
#include <QList>

namespace MiniHost {

const UiLook &uiLookOf(ClientPlatform client)
{
    // clang-format off
    static const QList<UiLook> looks {
        { ClientPlatform::Pc,      420, 10,  0, false, UiLook::Buttons::Framed,  false },
        { ClientPlatform::Ios,     280, 14,  0, true,  UiLook::Buttons::Lined,   true  },
        { ClientPlatform::Android, 316, 12,  0, false, UiLook::Buttons::Plain,   true  },
        { ClientPlatform::Harmony, 328, 28, 16, true,  UiLook::Buttons::Divided, false },
    };
    // clang-format on
    const auto look =
        std::find_if(looks.begin(), looks.end(), [client](const UiLook &row) { return row.client == client; });
    Q_ASSERT(look != looks.end());
    return *look;
}

} // namespace MiniHost
