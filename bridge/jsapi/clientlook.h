// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/clientplatform.h"

#include <QSize>

namespace MiniHost {

enum class FrameKind { Phone, Window };
enum class ConsentForm { HalfSheet, Modal };

// How a client draws its dialogs and pickers: Modelled on the systems' own dialogs, as the client uses
// them; the figures are inferred.
struct UiLook {
    enum class Buttons {
        Framed,  // at the right, the last one filled
        Lined,   // over the whole width, with lines between
        Plain,   // words at the right
        Divided, // side by side, with a line between
    };
    int cardWidth;
    int cardRadius;
    int below; // a card this far from the lower edge; 0: in the middle
    bool isCentred;
    Buttons buttons;
    bool hasEndsInHead; // of a sheet: Cancel and Done above, not below
};

// How a client looks, on the stage and in what it asks: figures only, which app/desktop draws by. A member of the client's file.
struct ClientLook {
    enum class Camera { None, Island, Hole, CornerHole }; // what is cut out of the status bar
    FrameKind frame;
    ConsentForm consent;
    QSize screen; // the largest, in logical pixels, with the native title bar
    int radius;   // of the screen's corners
    int status;   // the height that a phone keeps for clock and battery
    int bar;      // the height of the title bar below it
    int gesture;  // the height at the lower edge for the system's own gesture
    Camera camera;
    bool isTitleCentred;
    QSize gestureLine; // in the middle of the lower edge; empty: none
    UiLook ui;
};

const ClientLook &lookOf(ClientPlatform client);

} // namespace MiniHost
