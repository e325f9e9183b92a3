// SPDX-License-Identifier: MIT
#include "bridge/jsapi/openauthoutcome.h"

#include "bridge/core/jsontext.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QJsonObject allowedWith(const QString &code)
{
    return { { "status"_L1, "ok"_L1 }, { "result"_L1, QJsonObject { { "authCode"_L1, code } } } };
}

// For outcomes without a code.
QString statusOf(const OpenAuthOutcome &outcome)
{
    if (std::holds_alternative<AllowedForOrganisation>(outcome))
        return u"ok"_s;
    if (std::holds_alternative<SentToAdministrator>(outcome))
        return u"toAdmin"_s;
    return std::holds_alternative<Cancelled>(outcome) ? u"cancel"_s : u"failed"_s;
}

} // namespace

QJsonObject toJson(const OpenAuthOutcome &outcome)
{
    if (const auto *allowed = std::get_if<Allowed>(&outcome))
        return allowedWith(allowed->code.reveal());
    return { { "status"_L1, statusOf(outcome) }, { "result"_L1, QJsonValue::Null } };
}

QString toOrderedText(const QJsonValue &result)
{
    const QJsonObject rest = result.toObject();
    if (!rest.contains("status"_L1) || !rest.contains("result"_L1) || rest.size() > 2)
        return jsonString(result);
    return u"{\"status\":%1,\"result\":%2}"_s.arg(jsonString(rest["status"_L1]), jsonString(rest["result"_L1]));
}

std::function<QJsonValue()> toMaskedJson(const OpenAuthOutcome &outcome)
{
    if (const auto *allowed = std::get_if<Allowed>(&outcome))
        return [code = allowed->code.masked()] { return allowedWith(code); };
    return [outcome] { return toJson(outcome); };
}

} // namespace MiniHost
