// SPDX-License-Identifier: MIT
#include "bridge/openapi/endpoint.h"
#include "bridge/openplatform/faults/faultplan.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost::ControlEndpoints {
namespace {

QJsonObject toJson(const ArmedFault &armed)
{
    const QJsonObject text { { "zh"_L1, armed.rule.describe(Language::Chinese) },
        { "en"_L1, armed.rule.describe(Language::English) } };
    return { { "id"_L1, armed.id }, { "rule"_L1, armed.rule.toJson() }, { "seen"_L1, armed.seen },
        { "fired"_L1, armed.fired }, { "spent"_L1, armed.isSpent() }, { "text"_L1, text } };
}

HttpResponse serveControlFaults(const HttpRequest &, OpenPlatform &platform)
{
    QJsonArray faults;
    for (const ArmedFault &armed : platform.faults().armed())
        faults.append(toJson(armed));
    return HttpResponse::json({ { "faults"_L1, faults } });
}

} // namespace

Endpoint control_faults()
{
    return { "GET", u"/__minihost/v1/faults"_s, u"Lists the armed fault rules."_s, Caller::ControlToken, {},
        serveControlFaults };
}

} // namespace MiniHost::ControlEndpoints
