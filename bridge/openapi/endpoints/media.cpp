// SPDX-License-Identifier: MIT
// A file that the user chose for a page (SharedFiles). Readable from every origin (CORS), since the address itself is secret.
#include "bridge/http/staticsite.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/wirefault.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

HttpResponse serveMedia(const HttpRequest &request, OpenPlatform &platform)
{
    const QString path = platform.files().find(request.parameters.value(0));
    if (path.isEmpty() || !QFileInfo(path).isFile())
        return refusal(404, u"there is no such file"_s, platform.entropy());
    HttpResponse response;
    response.headers = { { "Content-Type", contentTypeOf(path) }, { "Cache-Control", "no-store" },
        { "X-Content-Type-Options", "nosniff" }, { "Access-Control-Allow-Origin", "*" },
        { "Content-Security-Policy", "sandbox" } };
    response.file = path;
    return response;
}

} // namespace

Endpoint media()
{
    return { "GET", u"/media/{id}/{name}"_s, u"Serves a file that a person chose for a page, by its secret address."_s,
        Caller::Anyone, {}, serveMedia };
}

} // namespace MiniHost::Endpoints
