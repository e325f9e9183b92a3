// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/world/directory.h"

#include "bridge/core/result.h"

namespace MiniHost {

// Fails with ClientCredentialsWrong (900101) when the app does not exist or has another secret.
Result<void> checkCredentials(const Directory &directory, const ClientId &client, const ClientSecret &secret);

// The fault's detail, or without one the cause of its error row.
QString causeOf(const Fault &fault);

// The event with the fault's number, name and cause.
template<typename E>
E rejection(const Fault &fault, E event)
{
    event.number = fault.row().number;
    event.name = fault.row().name;
    event.cause = causeOf(fault);
    return event;
}

} // namespace MiniHost
