// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/clientplatform.h"

#include <QTest>

// QFETCH needs it.
Q_DECLARE_METATYPE(MiniHost::ClientPlatform)

namespace MiniHost {

// Data rows for tests on a client with a mouse and on one with touch.
inline void bothClients()
{
    QTest::addColumn<ClientPlatform>("client");
    QTest::newRow("pc") << ClientPlatform::Pc;
    QTest::newRow("ios") << ClientPlatform::Ios;
}

} // namespace MiniHost
