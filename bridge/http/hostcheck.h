// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/wire/authority.h"

#include <QStringList>

namespace MiniHost {

// Is this Host header ours? By structure, not by prefix: "127.0.0.1.evil.example" is not a loopback address.
// The port must be the one we listen on; a header without a port means 80. `hosts` as in HttpServerOptions.
bool isOwnHost(const Authority &asked, quint16 port, const QStringList &hosts);

} // namespace MiniHost
