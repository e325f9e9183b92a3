// SPDX-License-Identifier: MIT
#include "app/sources/scriptmirror.h"

#include "app/sources/officialscripts.h"
#include "bridge/core/errors/host.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QUrl addressOf(const HttpRequest &request)
{
    const QString host = QString::fromLatin1(request.header("Host")).section(u':', 0, 0);
    return OfficialScripts::addressOf(host, request.path);
}

HttpResponse notServed(int status, const QString &problem, const QString &fix)
{
    // Nothing may end the comment early: addresses are percent-encoded, but a path in `problem` may have any character.
    QString text = u"MiniHost: %1. Try: %2"_s.arg(problem, fix);
    text.replace(u'\n', u' ').replace("*/"_L1, "* /"_L1);
    return HttpResponse::text("/* " + text.toUtf8() + " */\n", status, "text/javascript; charset=utf-8");
}

HttpResponse scriptResponse(const HttpRequest &request, const QByteArray &content)
{
    const QByteArray tag = '"' + QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex().left(32) + '"';
    HttpResponse response = HttpResponse::text(content, 200, "text/javascript; charset=utf-8");
    // As the CDN: <script crossorigin> can read it. Revalidated each time, since the cache may have another one by then.
    response.headers += { { "Access-Control-Allow-Origin", "*" }, { "Cache-Control", "no-cache" }, { "ETag", tag } };
    if (request.header("If-None-Match").contains(tag)) {
        response.status = 304;
        response.body.clear();
    }
    return response;
}

} // namespace

ServedScript serveScript(const ScriptCache &cache, const HttpRequest &request)
{
    ServedScript served;
    served.url = addressOf(request);
    const auto found = cache.find(served.url);
    if (found && *found) {
        served.response = scriptResponse(request, **found);
        return served;
    }
    const QString fix = OfficialScripts::commandFor(served.url);
    served.why = found ? Fault { Errors::ScriptNotCached, {} } : found.error();
    served.problem = served.why->row().text.in(Language::English).chopped(1);
    served.fix = fix;
    served.response = notServed(found ? 404 : 500, found ? served.problem : found.error().detail, fix);
    served.response.headers += HttpHeader { "Access-Control-Allow-Origin", "*" };
    return served;
}

} // namespace MiniHost
