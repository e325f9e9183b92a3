// SPDX-License-Identifier: MIT
#include "bridge/jsapi/openauthoutcome.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QJsonObject allowedWith(const QString &code)
{
    return { { "status"_L1, "ok"_L1 }, { "result"_L1, QJsonObject { { "authCode"_L1, code } } } };
}

} // namespace

QJsonObject toJson(const OpenAuthOutcome &outcome)
{
    if (const auto *allowed = std::get_if<Allowed>(&outcome))
        return allowedWith(allowed->code.reveal());
    const bool cancelled = std::holds_alternative<Cancelled>(outcome);
    return { { "status"_L1, cancelled ? "cancel"_L1 : "failed"_L1 }, { "result"_L1, QJsonValue::Null } };
}

std::function<QJsonValue()> toMaskedJson(const OpenAuthOutcome &outcome)
{
    if (const auto *allowed = std::get_if<Allowed>(&outcome))
        return [code = allowed->code.masked()] { return allowedWith(code); };
    return [outcome] { return toJson(outcome); };
}

} // namespace MiniHost
