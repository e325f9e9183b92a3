// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/clientchrome.h"

#include <QUrl>

namespace MiniHost {

// What an address asks of the client by its dd_* parameters: {"dd_full_screen":"true"} of those that were understood, and of
// those that mean nothing here.
struct UrlFlags {
    QJsonObject applied;
    QJsonObject ignored;
};

// They hold for the document at this address, until it makes something else of the client.
UrlFlags applyUrlFlags(const QUrl &url, ClientChrome::State &state);

} // namespace MiniHost
