// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/task.h"

#include <chrono>
#include <QTimer>

namespace MiniHost {

// Suspends the coroutine for `time`; the event loop runs meanwhile. When `owner` is destroyed first, the coroutine is destroyed.
inline Task<> pauseFor(const QObject *owner, std::chrono::milliseconds time)
{
    const OneShot<bool> passed(owner);
    QTimer::singleShot(time, owner, [passed] { passed.set(true); });
    co_await passed;
}

} // namespace MiniHost
