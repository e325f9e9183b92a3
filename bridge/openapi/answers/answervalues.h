// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/openplatform.h"
#include "bridge/routing/placeholders.h"
#include "bridge/routing/requestvalues.h"

namespace MiniHost {

// The names of the values that an answer's placeholders may have besides those of the request.
QStringList answerWords();

// The values for `subject`, the token's; without one, those of the clock only. Of the request: path, query, header and body.
// The look-up fails with 400 when the request does not have the value. It must not outlive the arguments.
Lookup answerValues(
    const std::optional<TokenSubject> &subject, const RequestValues &request, const OpenPlatform &platform);

} // namespace MiniHost
