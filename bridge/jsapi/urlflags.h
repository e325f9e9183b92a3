// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/clientchrome.h"

#include <QUrl>

namespace MiniHost {

// The dd_* parameters of an address: {"dd_full_screen": "true"}, those applied, and those that are unknown or have an invalid value.
struct UrlFlags {
    QJsonObject applied;
    QJsonObject ignored;
};

// Applies them to the chrome of the document at this address, which may change it later.
UrlFlags applyUrlFlags(const QUrl &url, ClientChrome::State &state);

} // namespace MiniHost
