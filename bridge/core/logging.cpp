// SPDX-License-Identifier: MIT
#include "bridge/core/logging.h"

namespace MiniHost {

Q_LOGGING_CATEGORY(lcPlatform, "minihost.openplatform", QtWarningMsg)
Q_LOGGING_CATEGORY(lcHttp, "minihost.http", QtWarningMsg)
Q_LOGGING_CATEGORY(lcBridge, "minihost.bridge", QtWarningMsg)
Q_LOGGING_CATEGORY(lcWeb, "minihost.web", QtWarningMsg)
Q_LOGGING_CATEGORY(lcExchange, "minihost.exchange", QtWarningMsg)
Q_LOGGING_CATEGORY(lcDesktop, "minihost.desktop", QtWarningMsg)

} // namespace MiniHost
