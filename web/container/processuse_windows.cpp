// SPDX-License-Identifier: MIT
#include "web/container/processuse.h"

#include <windows.h>

#include <psapi.h>

namespace MiniHost {
namespace {

qint64 ticks(const FILETIME &time)
{
    return (static_cast<qint64>(time.dwHighDateTime) << 32) + time.dwLowDateTime;
}

std::optional<ProcessUse> useOf(HANDLE process)
{
    PROCESS_MEMORY_COUNTERS memory {};
    FILETIME created, ended, system, user;
    if (!K32GetProcessMemoryInfo(process, &memory, sizeof memory)
        || !GetProcessTimes(process, &created, &ended, &system, &user))
        return std::nullopt;
    return ProcessUse { static_cast<qint64>(memory.WorkingSetSize), ticks(system) + ticks(user) };
}

} // namespace

std::optional<ProcessUse> processUse(qint64 pid)
{
    const HANDLE process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, static_cast<DWORD>(pid));
    if (!process)
        return std::nullopt;
    const auto use = useOf(process);
    CloseHandle(process);
    return use;
}

std::optional<ProcessUse> ownUse()
{
    return useOf(GetCurrentProcess());
}

} // namespace MiniHost
