// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

namespace MiniHost {

// The event with the members that tell of a fault: number, name, detail (cut: it may quote what a page sent) and forced.
template<typename E>
E withFault(const Fault &fault, E event = {})
{
    constexpr qsizetype enough = 300;
    event.number = fault.row().number;
    event.name = fault.row().name;
    if (!fault.detail.isEmpty())
        event.detail = fault.detail.left(enough);
    event.forced = fault.forced;
    return event;
}

} // namespace MiniHost
