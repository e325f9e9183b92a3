// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"
#include "bridge/openplatform/openplatform.h"

#include <vector>

namespace MiniHost {

// Who may call an endpoint: by the credentials in its request.
enum class Caller {
    Anyone,
    Credentials,  // an app's id and secret, in the request itself
    AppToken,     // an app-only access token
    UserToken,    // a user's access token, from openAuth or the web login
    AnyToken,     // an app-only or a user's access token
    Browser,      // none: pages of the web login
    ControlToken, // the token in the instance's control token file
};

// One file an endpoint: endpoints/<name>.cpp (the open platform's own) defines `Endpoint Endpoints::<name>()`, control/<name>.cpp
// (MiniHost's) `Endpoint ControlEndpoints::<name>()`, and the folder is the registry. Request in, answer out, on the platform's thread.
struct Endpoint {
    QByteArray method;
    QString path;    // a template: "/v1.0/contact/users/{unionId}"
    QString summary; // a sentence about its purpose, for docs/reference/endpoints.md
    Caller caller;
    QString section; // of docs/dingtalk/protocol.md, "5.4"; empty: not an endpoint of DingTalk
    HttpResponse (*serve)(const HttpRequest &request, OpenPlatform &platform);
};

std::vector<Endpoint> allEndpoints();
std::vector<Endpoint> allControlEndpoints();

} // namespace MiniHost
