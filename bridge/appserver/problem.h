// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/exchange/tokenexchanger.h"
#include "bridge/http/httpmessage.h"

namespace MiniHost {

// Why a route has no answer: what the page gets instead.
struct RouteProblem {
    int status = 500;
    QString code; // of the platform; may be empty
    QString message;
};

template<typename T>
using Served = tl::expected<T, RouteProblem>;

inline tl::unexpected<RouteProblem> refuse(int status, const QString &message)
{
    return tl::unexpected(RouteProblem { status, {}, message });
}

// The platform's refusal goes on to the page with its status; without any answer it is 502, as a gateway says it.
RouteProblem toRouteProblem(const ExchangeProblem &problem);
HttpResponse toHttp(const RouteProblem &problem); // {"error":{"status":…,"code":…,"message":…}}

} // namespace MiniHost
