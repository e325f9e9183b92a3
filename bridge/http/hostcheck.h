// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpserveroptions.h"
#include "bridge/wire/authority.h"

namespace MiniHost {

// Whether the name, in lower case, is 127.0.0.1, localhost or a name below localhost.
bool isLoopbackName(const QString &name);

// Whether the Host header names this server. Compares whole names, not prefixes: "127.0.0.1.evil.example" is not a loopback address.
// `port`: the one the server listens on; a header without a port means 80. `hosts`: as in HttpServerOptions.
bool isOwnHost(const Authority &asked, quint16 port, const QStringList &hosts);

// The same, with all of the options' rules about names and ports.
bool isAcceptedHost(const Authority &asked, quint16 port, const HttpServerOptions &options);

} // namespace MiniHost
