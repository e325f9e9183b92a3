// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/task.h"

#include <chrono>
#include <QCoroTimer>
#include <QTimer>

namespace MiniHost {

// Lets the program go on meanwhile. Whoever waits may be gone afterwards: look.
inline Task<> pauseFor(std::chrono::milliseconds time)
{
    QTimer timer;
    timer.setSingleShot(true);
    timer.start(time);
    co_await timer;
}

} // namespace MiniHost
