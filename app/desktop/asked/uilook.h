// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/clientplatform.h"

namespace MiniHost {

// How a client draws its dialogs and pickers: one row a client. Modelled on the systems' own dialogs, as the client uses
// them; the figures are inferred.
struct UiLook {
    enum class Buttons {
        Framed,  // at the right, the last one filled
        Lined,   // over the whole width, with lines between
        Plain,   // words at the right
        Divided, // side by side, with a line between
    };
    ClientPlatform client;
    int cardWidth;
    int cardRadius;
    int below; // a card this far from the lower edge; 0: in the middle
    bool isCentred;
    Buttons buttons;
    bool hasEndsInHead; // of a sheet: Cancel and Done above, not below
};

const UiLook &uiLookOf(ClientPlatform client);

} // namespace MiniHost
