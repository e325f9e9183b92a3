// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"

#include <string>

namespace MiniHost {

enum class AfterAnswer { KeepAlive, KeepAliveOld, Close }; // Old: HTTP/1.0, which has to be told

// The bytes before the body. `length` is the body's, also when it is not sent (HEAD).
void appendResponseHead(std::string &out, const HttpResponse &response, const QList<HttpHeader> &extra, qint64 length,
    AfterAnswer connection);

// The default HttpRefusal.
HttpResponse plainRefusal(int status, const QString &message);

} // namespace MiniHost
