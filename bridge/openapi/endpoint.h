// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"
#include "bridge/openplatform/openplatform.h"

#include <vector>

namespace MiniHost {

// One file an endpoint: endpoints/<name>.cpp (the open platform's own) and control/<name>.cpp (MiniHost's) define
// `Endpoint <name>()`, and the folder is the registry. Request in, answer out, on the platform's thread.
struct Endpoint {
    QByteArray method;
    QString path; // a template: "/v1.0/contact/users/{unionId}"
    HttpResponse (*serve)(const HttpRequest &request, OpenPlatform &platform);
};

std::vector<Endpoint> allEndpoints();
std::vector<Endpoint> controlEndpoints();

} // namespace MiniHost
