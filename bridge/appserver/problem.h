// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/exchange/tokenexchanger.h"
#include "bridge/http/httpmessage.h"

namespace MiniHost {

// The error that the page gets instead of a route's answer.
struct RouteProblem {
    int status = 500;
    QString code; // of the open platform; may be empty
    QString message;
};

template<typename T>
using Served = tl::expected<T, RouteProblem>;

inline tl::unexpected<RouteProblem> refuse(int status, const QString &message)
{
    return tl::unexpected(RouteProblem { status, {}, message });
}

// An error of the open platform keeps its status; 502 when it did not answer, as from a gateway.
RouteProblem toRouteProblem(const ExchangeProblem &problem);
HttpResponse toHttp(const RouteProblem &problem); // {"error":{"status":…,"code":…,"message":…}}

} // namespace MiniHost
