// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/task.h"

#include <chrono>
#include <QTimer>

namespace MiniHost {

// Lets the program go on meanwhile. When `owner` ends first, so does the coroutine that waits.
inline Task<> pauseFor(const QObject *owner, std::chrono::milliseconds time)
{
    const OneShot<bool> passed(owner);
    QTimer::singleShot(time, owner, [passed] { passed.set(true); });
    co_await passed;
}

} // namespace MiniHost
