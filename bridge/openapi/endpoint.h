// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"
#include "bridge/openplatform/openplatform.h"

#include <vector>

namespace MiniHost {

// Who may call an endpoint, by what its request carries.
enum class Caller {
    Anyone,
    Credentials,  // an app's id and secret, in the request itself
    AppToken,     // an app's access token
    UserToken,    // a user's, for which they allowed openAuth or the web login
    AnyToken,     // an app's or a user's
    Browser,      // a person's browser: the web login
    ControlToken, // whoever may read the instance's control token file
};

// One file an endpoint: endpoints/<name>.cpp (the open platform's own) and control/<name>.cpp (MiniHost's) define
// `Endpoint <name>()`, and the folder is the registry. Request in, answer out, on the platform's thread.
struct Endpoint {
    QByteArray method;
    QString path;    // a template: "/v1.0/contact/users/{unionId}"
    QString summary; // what it is for, a sentence: docs/reference/endpoints.md has it
    Caller caller;
    QString section; // of docs/dingtalk/protocol.md, "5.4"; empty: MiniHost's own
    HttpResponse (*serve)(const HttpRequest &request, OpenPlatform &platform);
};

std::vector<Endpoint> allEndpoints();
std::vector<Endpoint> controlEndpoints();

} // namespace MiniHost
