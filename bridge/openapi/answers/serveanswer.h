// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openapi/answers/openapianswer.h"
#include "bridge/openplatform/openplatform.h"

namespace MiniHost {

// The answer to a request that it matches, with `names` as the values of the path's segments: after the checks of token and permission point
// that the built-in endpoints make, with their errors, and with its placeholders replaced. A value that the request does not have is an
// error 400.
HttpResponse serveAnswer(const OpenApiAnswer &answer, const QHash<QString, QString> &names, const HttpRequest &request,
    OpenPlatform &platform);

} // namespace MiniHost
