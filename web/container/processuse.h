// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <QtGlobal>

namespace MiniHost {

// What a process takes of the machine.
struct ProcessUse {
    qint64 resident = 0; // bytes of memory
    qint64 worked = 0;   // of the processor, in any unit that grows
};

// Nothing when there is no such process, or the system does not say.
std::optional<ProcessUse> processUse(qint64 pid);
std::optional<ProcessUse> ownUse();

} // namespace MiniHost
