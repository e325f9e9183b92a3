// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/world/directory.h"

#include "bridge/core/result.h"

namespace MiniHost {

// The app exists and this is its secret: 900101 when not, whichever it is.
Result<void> checkCredentials(const Directory &directory, const ClientId &client, const ClientSecret &secret);

// What exactly is wrong, or else what the error means: why a code or a token was refused, as the journal tells it.
QString causeOf(const Fault &fault);

// The event with the members that tell of it: number, name and cause.
template<typename E>
E rejection(const Fault &fault, E event)
{
    event.number = fault.row().number;
    event.name = fault.row().name;
    event.cause = causeOf(fault);
    return event;
}

} // namespace MiniHost
