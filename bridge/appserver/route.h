// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/appserver/visit.h"
#include "bridge/routing/pathpattern.h"

namespace MiniHost {

// The answer of a route, from the file or the default of its kind. It has one of json, text and file.
struct RouteAnswer {
    int status = 200;
    QList<HttpHeader> headers;
    QJsonValue json = QJsonValue::Undefined; // may have placeholders
    QJsonValue text = QJsonValue::Undefined; // may have placeholders
    QString file;                            // path of a file in the folder, sent unchanged
};

struct Route {
    QString name;       // "routes[2] exchange"
    QByteArray method;  // "*": any
    PathPattern path;   // ":id" matches any segment, a last "*" the rest
    QJsonObject query;  // required members; "*" matches any value
    Milliseconds delay; // before the answer is sent
    bool needsSession = false;
    bool takesCodes = false;
    std::shared_ptr<const RouteAction> action;
    RouteAnswer answer;
};

} // namespace MiniHost
