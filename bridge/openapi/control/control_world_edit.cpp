// SPDX-License-Identifier: MIT
// {"edits": [{"change": "user", "id": "member", "value": {…}}, …]}: applies all edits or none (see WorldEdit). Answers with the changed
// world.
#include "bridge/core/errors/host.h"
#include "bridge/core/jsonreader.h"
#include "bridge/openapi/controlfault.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openplatform/core/worldeditor.h"

using namespace Qt::StringLiterals;

namespace MiniHost::ControlEndpoints {
namespace {

Result<QList<WorldEdit>> readEdits(const QByteArray &body)
{
    const auto json = parseJson(body, u"the body"_s, Errors::WorldEditRefused);
    if (!json)
        return fail(json.error());
    Mistakes mistakes(body);
    const JsonReader read(mistakes, *json, {}, { u"edits"_s });
    QList<WorldEdit> edits;
    for (const JsonReader &each : read.objects(u"edits"_s, JsonReader::Need::Required, WorldEdit::keys()))
        edits += WorldEdit::read(each);
    if (!mistakes.isEmpty())
        return fail(Errors::WorldEditRefused, mistakes.lines().join(u'\n'));
    return edits;
}

HttpResponse serveControlWorldEdit(const HttpRequest &request, OpenPlatform &platform)
{
    const auto edits = readEdits(request.body);
    if (!edits)
        return controlFault(edits.error());
    if (auto done = WorldEditor(platform).apply(*edits); !done)
        return controlFault(done.error(), done.error().code == Errors::WorldEditRefused ? 400 : 500);
    return HttpResponse::json(platform.profile().toJson());
}

} // namespace

Endpoint control_world_edit()
{
    return { "PATCH", u"/__minihost/v1/world"_s,
        u"Changes parts of the world: {\"edits\": [EDIT, …]}, all of them or none."_s, Caller::ControlToken, {},
        serveControlWorldEdit };
}

} // namespace MiniHost::ControlEndpoints
