// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <QtGlobal>

namespace MiniHost {

// The resources that a process uses.
struct ProcessUse {
    qint64 resident = 0; // bytes of memory
    qint64 worked = 0;   // processor time, in the system's unit
};

// nullopt when there is no such process, or the system does not report it.
std::optional<ProcessUse> processUse(qint64 pid);
std::optional<ProcessUse> ownUse();

} // namespace MiniHost
