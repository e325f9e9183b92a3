// SPDX-License-Identifier: MIT
#include "bridge/jsapi/openauthoutcome.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

QJsonObject toJson(const OpenAuthOutcome &outcome, Reveal reveal)
{
    if (const auto *allowed = std::get_if<Allowed>(&outcome)) {
        const QString code = reveal == Reveal::Plain ? allowed->code.reveal() : allowed->code.masked();
        return { { "status"_L1, "ok"_L1 }, { "result"_L1, QJsonObject { { "authCode"_L1, code } } } };
    }
    const bool cancelled = std::holds_alternative<Cancelled>(outcome);
    return { { "status"_L1, cancelled ? "cancel"_L1 : "failed"_L1 }, { "result"_L1, QJsonValue::Null } };
}

} // namespace MiniHost
