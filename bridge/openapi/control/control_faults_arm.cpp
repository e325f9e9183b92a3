// SPDX-License-Identifier: MIT
#include "bridge/core/errors/files.h"
#include "bridge/core/jsonreader.h"
#include "bridge/openapi/controlfault.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openplatform/faults/faultplan.h"

using namespace Qt::StringLiterals;

namespace MiniHost::ControlEndpoints {
namespace {

// Reads the body: one rule, as in a scenario file.
Result<FaultRule> readRule(const QByteArray &body)
{
    const auto json = parseJson(body, u"the body"_s, Errors::FaultRuleInvalid);
    if (!json)
        return fail(json.error());
    Mistakes mistakes(body);
    const auto rule = FaultRule::read(JsonReader(mistakes, *json, {}, FaultRule::keys()));
    if (!rule || !mistakes.isEmpty())
        return fail(Errors::FaultRuleInvalid, mistakes.lines().join(u'\n'));
    return *rule;
}

HttpResponse serveControlFaultsArm(const HttpRequest &request, OpenPlatform &platform)
{
    const auto rule = readRule(request.body);
    if (!rule)
        return controlFault(rule.error());
    return HttpResponse::json({ { "id"_L1, platform.faults().arm(*rule) }, { "rule"_L1, rule->toJson() } }, 201);
}

} // namespace

Endpoint control_faults_arm()
{
    return { "POST", u"/__minihost/v1/faults"_s, u"Arms a fault rule; the body is one rule as in a file."_s,
        Caller::ControlToken, {}, serveControlFaultsArm };
}

} // namespace MiniHost::ControlEndpoints
