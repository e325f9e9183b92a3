// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

#include <QUrl>

namespace MiniHost {

// --path: an address below the app's entry, like "/orders/5?x=1#y", "?x=1" or "#/orders/5". AddressInvalid when it climbs out
// or names an origin.
Result<QUrl> deepLink(const QUrl &entry, const QString &path);

} // namespace MiniHost
