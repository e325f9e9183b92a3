// SPDX-License-Identifier: MIT
#pragma once

#include <QLoggingCategory>

namespace MiniHost {

// Categories of the debug log, which is for developers of MiniHost. What users need to know is in the journal.
Q_DECLARE_LOGGING_CATEGORY(lcPlatform) // minihost.openplatform
Q_DECLARE_LOGGING_CATEGORY(lcHttp)     // minihost.http
Q_DECLARE_LOGGING_CATEGORY(lcBridge)   // minihost.bridge
Q_DECLARE_LOGGING_CATEGORY(lcWeb)      // minihost.web
Q_DECLARE_LOGGING_CATEGORY(lcExchange) // minihost.exchange
Q_DECLARE_LOGGING_CATEGORY(lcDesktop)  // minihost.desktop

} // namespace MiniHost
