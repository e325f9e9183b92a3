// SPDX-License-Identifier: MIT
#include "web/container/killprocess.h"

#include <csignal>

namespace MiniHost {

bool killProcess(qint64 pid)
{
    return pid > 1 && kill(static_cast<pid_t>(pid), SIGKILL) == 0;
}

} // namespace MiniHost
