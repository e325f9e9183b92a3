// SPDX-License-Identifier: MIT
#pragma once

#include <QLoggingCategory>

namespace MiniHost {

// The debug log is a tool for us; what users need to know goes to the journal.
Q_DECLARE_LOGGING_CATEGORY(lcPlatform) // minihost.openplatform
Q_DECLARE_LOGGING_CATEGORY(lcHttp)     // minihost.http
Q_DECLARE_LOGGING_CATEGORY(lcBridge)   // minihost.bridge
Q_DECLARE_LOGGING_CATEGORY(lcWeb)      // minihost.web
Q_DECLARE_LOGGING_CATEGORY(lcExchange) // minihost.exchange
Q_DECLARE_LOGGING_CATEGORY(lcDesktop)  // minihost.desktop

} // namespace MiniHost
