// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/clientplatform.h"

#include <QList>
#include <QSize>

namespace MiniHost {

enum class FrameKind { Phone, Window };
enum class ConsentForm { HalfSheet, Modal };

// How a client looks on the stage: one row a client. android and harmony are two more rows.
struct ClientLook {
    ClientPlatform client;
    QString name; // on the client switch
    FrameKind frame;
    ConsentForm consent;
    QSize screen; // the largest, in logical pixels, with the native title bar
};

const QList<ClientLook> &clientLooks();
const ClientLook &lookOf(ClientPlatform client);

} // namespace MiniHost
