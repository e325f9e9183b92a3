// SPDX-License-Identifier: MIT
#include "bridge/openapi/controlfault.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QJsonObject toJson(const Text &text)
{
    return { { "zh"_L1, text.zh }, { "en"_L1, text.en } };
}

} // namespace

QJsonObject toJson(const Fault &fault)
{
    const ErrorRow &row = fault.row();
    return { { "number"_L1, row.number }, { "name"_L1, row.name }, { "detail"_L1, fault.detail },
        { "text"_L1, toJson(row.text) }, { "cause"_L1, toJson(row.cause) }, { "fix"_L1, toJson(row.fix) } };
}

HttpResponse controlFault(const Fault &fault, int status)
{
    return HttpResponse::json(QJsonObject { { "error"_L1, toJson(fault) } }, status);
}

HttpResponse controlRefusal(int status, const QString &message)
{
    return HttpResponse::json(QJsonObject { { "error"_L1, QJsonObject { { "message"_L1, message } } } }, status);
}

} // namespace MiniHost
