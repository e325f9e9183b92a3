// SPDX-License-Identifier: MIT
#include "web/container/killprocess.h"

#include <windows.h>

namespace MiniHost {

bool killProcess(qint64 pid)
{
    const HANDLE process = OpenProcess(PROCESS_TERMINATE, FALSE, static_cast<DWORD>(pid));
    const bool killed = process && TerminateProcess(process, 9);
    if (process)
        CloseHandle(process);
    return killed;
}

} // namespace MiniHost
