// SPDX-License-Identifier: MIT
#include "bridge/jsapi/invocation.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace MiniHost {

Answer Answer::ok(QJsonValue body)
{
    return { .success = true, .body = body, .masked = [body] { return body; }, .delivered = {} };
}

Answer Answer::error(const QString &errorCode, const Fault &fault)
{
    const QJsonObject body {
        { "errorCode"_L1, errorCode },
        { "errorMessage"_L1, fault.toString(Language::English) },
    };
    return {
        .success = false, .body = body, .masked = [body] { return body; }, .number = fault.row().number, .delivered = {}
    };
}

} // namespace MiniHost
