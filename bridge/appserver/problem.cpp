// SPDX-License-Identifier: MIT
#include "bridge/appserver/problem.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

RouteProblem toRouteProblem(const ExchangeProblem &problem)
{
    return { problem.status >= 400 ? problem.status : 502, problem.code, problem.step + u": "_s + problem.message };
}

HttpResponse toHttp(const RouteProblem &problem)
{
    QJsonObject error { { "status"_L1, problem.status }, { "message"_L1, problem.message } };
    if (!problem.code.isEmpty())
        error.insert("code"_L1, problem.code);
    return HttpResponse::json({ { "error"_L1, error } }, problem.status);
}

} // namespace MiniHost
