// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/wire/authority.h"

#include <QStringList>

namespace MiniHost {

// Whether the Host header names this server. Compares whole names, not prefixes: "127.0.0.1.evil.example" is not a loopback address.
// `port`: the one the server listens on; a header without a port means 80. `hosts`: as in HttpServerOptions.
bool isOwnHost(const Authority &asked, quint16 port, const QStringList &hosts);

} // namespace MiniHost
