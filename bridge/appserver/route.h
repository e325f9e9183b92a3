// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/appserver/visit.h"

namespace MiniHost {

// What a route answers: the file's, or its kind's usual.
struct RouteAnswer {
    int status = 200;
    QList<HttpHeader> headers;
    QJsonValue json = QJsonValue::Undefined; // with placeholders; instead of it …
    QJsonValue text = QJsonValue::Undefined; // … a text with placeholders …
    QString file;                            // … or a file of the folder, as it is
};

struct Route {
    QString name;       // "routes[2] exchange"
    QByteArray method;  // "*": any
    QStringList path;   // its segments; ":id" is any one, a last "*" all that is left
    QJsonObject query;  // what must be there; "*": whatever it is
    Milliseconds delay; // before the answer leaves
    bool needsSession = false;
    bool takesCodes = false;
    std::shared_ptr<const RouteAction> action;
    RouteAnswer answer;
};

} // namespace MiniHost
