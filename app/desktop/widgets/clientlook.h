// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/clientplatform.h"

#include <QList>
#include <QSize>

namespace MiniHost {

enum class FrameKind { Phone, Window };
enum class ConsentForm { HalfSheet, Modal };

// How a client looks on the stage: one row a client.
struct ClientLook {
    enum class Camera { None, Island, Hole, CornerHole }; // what is cut out of the status bar
    ClientPlatform client;
    QString name; // on the client switch
    FrameKind frame;
    ConsentForm consent;
    QSize screen; // the largest, in logical pixels, with the native title bar
    int radius;   // of the screen's corners
    int status;   // the height that a phone keeps for clock and battery
    int bar;      // the height of the title bar below it
    int gesture;  // the height at the lower edge for the system's own gesture
    Camera camera;
    bool isTitleCentred;
};

const QList<ClientLook> &clientLooks();
const ClientLook &lookOf(ClientPlatform client);

} // namespace MiniHost
