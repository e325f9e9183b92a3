// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"

#include <string>

namespace MiniHost {

// What happens to the connection. HTTP/1.0 clients need an explicit "Connection: keep-alive".
enum class AfterAnswer { KeepAlive, KeepAliveHttp10, Close };

// Appends the status line and the headers. `length`: of the body in bytes, also when the body is not sent (HEAD).
void appendResponseHead(std::string &out, const HttpResponse &response, const QList<HttpHeader> &extra, qint64 length,
    AfterAnswer connection);

// The default HttpRefusal.
HttpResponse plainRefusal(int status, const QString &message);

} // namespace MiniHost
