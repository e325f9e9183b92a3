// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/directory.h"

#include "bridge/core/result.h"

namespace MiniHost {

// The app exists and this is its secret: 900101 when not, whichever it is.
Result<void> checkCredentials(const Directory &directory, const ClientId &client, const ClientSecret &secret);

// {number, name, cause}: why a code or a token was refused, as the journal tells it.
QJsonObject rejectionDetail(const Fault &fault);

} // namespace MiniHost
