// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

#include <QUrl>

namespace MiniHost {

// --path: the address of a path below the app's entry, like "/orders/5?x=1#y", "?x=1" or "#/orders/5". Fails with AddressInvalid
// when the path leads out of the entry's folder or names an origin.
Result<QUrl> deepLink(const QUrl &entry, const QString &path);

} // namespace MiniHost
