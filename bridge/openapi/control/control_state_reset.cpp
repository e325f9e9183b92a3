// SPDX-License-Identifier: MIT
// {"world"?: true}: with it, the edits of the world are taken back too. Answers with what was deleted and what was kept.
#include "bridge/core/errors/tokens.h"
#include "bridge/openapi/controlfault.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost::ControlEndpoints {
namespace {

HttpResponse serveControlStateReset(const HttpRequest &request, OpenPlatform &platform)
{
    bool restoresWorld = false;
    if (!request.body.isEmpty()) {
        const auto body = readJsonBody(request);
        if (!body)
            return controlFault(body.error());
        const QJsonValue world = body->value("world"_L1);
        if (!world.isUndefined() && !world.isBool())
            return controlFault({ Errors::BodyUnreadable, u"world must be true or false"_s });
        restoresWorld = world.toBool();
    }
    using Worlds = OpenPlatform::Worlds;
    if (auto reset = platform.reset(restoresWorld ? Worlds::Restored : Worlds::Kept); !reset)
        return controlFault(reset.error(), 500);
    QJsonArray kept { u"journal"_s, u"signedIn"_s, u"store"_s };
    if (!restoresWorld)
        kept.prepend(u"world"_s);
    const QJsonArray deleted { u"grants"_s, u"codes"_s, u"tokens"_s, u"tickets"_s, u"requests"_s, u"todos"_s,
        u"calendar"_s, u"loginPages"_s, u"faults"_s };
    return HttpResponse::json({ { "status"_L1, u"ok"_s }, { "deleted"_L1, deleted }, { "kept"_L1, kept } });
}

} // namespace

Endpoint control_state_reset()
{
    return { "POST", u"/__minihost/v1/state/reset"_s,
        u"Deletes grants, codes, tokens, tickets, requests, to-dos and calendar events, and disarms all faults; the world stays, or with {\"world\": true} its edits are taken back."_s,
        Caller::ControlToken, {}, serveControlStateReset };
}

} // namespace MiniHost::ControlEndpoints
