// SPDX-License-Identifier: MIT
#include "bridge/http/staticsite.h"

#include "bridge/http/responsehead.h"

#include <array>
#include <optional>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// The file types of mini-apps; anything else is application/octet-stream. Not the system's MIME database, which differs between machines
// ("application/x-javascript" makes a module script fail).
constexpr std::array<std::pair<QLatin1StringView, const char *>, 34> types { {
    // clang-format off
    { "html"_L1, "text/html; charset=utf-8" },        { "htm"_L1, "text/html; charset=utf-8" },
    { "js"_L1, "text/javascript; charset=utf-8" },    { "mjs"_L1, "text/javascript; charset=utf-8" },
    { "cjs"_L1, "text/javascript; charset=utf-8" },   { "css"_L1, "text/css; charset=utf-8" },
    { "json"_L1, "application/json; charset=utf-8" }, { "map"_L1, "application/json; charset=utf-8" },
    { "webmanifest"_L1, "application/manifest+json" },{ "txt"_L1, "text/plain; charset=utf-8" },
    { "md"_L1, "text/plain; charset=utf-8" },         { "xml"_L1, "application/xml" },
    { "svg"_L1, "image/svg+xml" },                    { "png"_L1, "image/png" },
    { "jpg"_L1, "image/jpeg" },                       { "jpeg"_L1, "image/jpeg" },
    { "gif"_L1, "image/gif" },                        { "webp"_L1, "image/webp" },
    { "avif"_L1, "image/avif" },                      { "ico"_L1, "image/x-icon" },
    { "bmp"_L1, "image/bmp" },                        { "woff"_L1, "font/woff" },
    { "woff2"_L1, "font/woff2" },                     { "ttf"_L1, "font/ttf" },
    { "otf"_L1, "font/otf" },                         { "wasm"_L1, "application/wasm" },
    { "mp3"_L1, "audio/mpeg" },                       { "wav"_L1, "audio/wav" },
    { "ogg"_L1, "audio/ogg" },                        { "m4a"_L1, "audio/mp4" },
    { "mp4"_L1, "video/mp4" },                        { "webm"_L1, "video/webm" },
    { "pdf"_L1, "application/pdf" },                  { "zip"_L1, "application/zip" },
    // clang-format on
} };

bool isResource(const QString &path)
{
    return path.startsWith(":/"_L1);
}

// In bytes, both inclusive.
struct Part {
    qint64 first;
    qint64 last;
};

// "bytes=2-5", "bytes=2-", "bytes=-3". nullopt for several ranges or another unit: the answer is then the whole file (RFC 9110 §14.2
// allows it). `satisfiable` is false when the range lies after the end of the file.
std::optional<Part> parseRange(const QByteArray &header, qint64 size, bool &satisfiable)
{
    satisfiable = true;
    if (!header.startsWith("bytes=") || header.contains(','))
        return std::nullopt;
    const QByteArray range = header.mid(6).trimmed();
    const qsizetype dash = range.indexOf('-');
    if (dash < 0)
        return std::nullopt;
    bool firstOk = false;
    bool lastOk = false;
    const qint64 first = range.first(dash).toLongLong(&firstOk);
    const qint64 last = range.mid(dash + 1).toLongLong(&lastOk);
    if (dash == 0) { // suffix range: the last n bytes
        if (!lastOk)
            return std::nullopt;
        satisfiable = last > 0 && size > 0;
        return Part { std::max<qint64>(0, size - last), size - 1 };
    }
    if (!firstOk || first < 0 || (!lastOk && dash + 1 < range.size()) || (lastOk && last < first))
        return std::nullopt;
    satisfiable = first < size;
    return Part { first, lastOk ? std::min(last, size - 1) : size - 1 };
}

// Whether this is a navigation to a page and not a request for a file of it: HTML is accepted, and the path has no suffix.
bool isRoute(const HttpRequest &request)
{
    return request.header("Accept").contains("text/html") && !request.path.section(u'/', -1).contains(u'.');
}

} // namespace

QByteArray contentTypeOf(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    for (const auto &[ending, type] : types) {
        if (suffix == ending)
            return type;
    }
    return "application/octet-stream";
}

StaticSite::StaticSite(const QString &root, Routing routing, const QString &base)
    : m_routing(routing)
    , m_base(base)
    , m_root(isResource(root) ? QDir::cleanPath(root) : QFileInfo(root).canonicalFilePath())
{
}

StaticSite::Found StaticSite::locate(const QString &path) const
{
    // On Windows a backslash is a separator, and a colon marks a drive or an alternate stream.
    if (m_root.isEmpty() || path.contains(u'\\') || path.contains(u':') || path.contains(QChar(u'\0')))
        return {};
    Found found;
    found.name = QDir::cleanPath(m_root + u'/' + path);
    found.isFolder = QFileInfo(found.name).isDir();
    if (found.isFolder)
        found.name += "/index.html"_L1;
    else if (path.endsWith(u'/'))
        return {};
    if (!QFileInfo(found.name).isFile())
        return {};
    // The check follows after symlinks are resolved, so that none leads outside of the root.
    const QString real = isResource(m_root) ? found.name : QFileInfo(found.name).canonicalFilePath();
    // The root "/" ends with a slash already.
    const QString root = m_root.endsWith(u'/') ? m_root : m_root + u'/';
    if (!real.startsWith(root))
        return {};
    found.file = real;
    return found;
}

HttpResponse StaticSite::serve(const HttpRequest &request) const
{
    if (request.method != "GET" && request.method != "HEAD") {
        const bool isOptions = request.method == "OPTIONS";
        HttpResponse response =
            isOptions ? HttpResponse {} : plainRefusal(405, u"only GET and HEAD are possible here"_s);
        if (isOptions)
            response.status = 204;
        response.headers += HttpHeader { "Allow", "GET, HEAD, OPTIONS" };
        return response;
    }
    const bool isInside = request.path.startsWith(m_base);
    if (!isInside && (request.path == "/"_L1 || request.path + u'/' == m_base))
        return redirect(request, m_base.toUtf8().toPercentEncoding("/"));
    Found found = isInside ? locate(request.path.mid(m_base.size() - 1)) : Found {};
    const bool isRouted = isInside && found.file.isEmpty() && m_routing == Routing::History && isRoute(request);
    if (isRouted)
        found = locate(u"/index.html"_s);
    if (found.file.isEmpty())
        return plainRefusal(404, u"there is no file %1 in the mini-app's folder"_s.arg(request.path));
    const QFileInfo info(found.file);
    // A folder without the slash is redirected, since relative addresses of its page would resolve against the parent folder. Decided by
    // the request's path, not by the resolved file, which a symlink can change.
    if (!isRouted && found.isFolder && !request.path.endsWith(u'/')) {
        const qsizetype question = request.target.indexOf('?');
        return redirect(request, (question < 0 ? request.target : request.target.first(question)) + '/');
    }

    HttpResponse response;
    const qint64 size = info.size();
    const qint64 changed = info.lastModified().isValid() ? info.lastModified().toMSecsSinceEpoch() : 0;
    const QByteArray tag = '"' + QByteArray::number(changed, 16) + '-' + QByteArray::number(size, 16) + '"';
    // no-cache: the browser revalidates each time, so that an edited file is seen on reload; an unchanged one costs a 304.
    response.headers = { { "Content-Type", contentTypeOf(found.name) }, { "Cache-Control", "no-cache" },
        { "ETag", tag }, { "Accept-Ranges", "bytes" }, { "X-Content-Type-Options", "nosniff" } };
    const QByteArray known = request.header("If-None-Match");
    if (!known.isEmpty() && (known == "*" || known.contains(tag))) {
        response.status = 304;
        return response;
    }
    response.file = found.file;
    const QByteArray range = request.header("Range");
    const QByteArray onlyIf = request.header("If-Range");
    if (!range.isEmpty() && request.method == "GET" && (onlyIf.isEmpty() || onlyIf == tag)) {
        bool satisfiable = true;
        if (const auto part = parseRange(range, size, satisfiable)) {
            if (!satisfiable) {
                HttpResponse refusal = plainRefusal(416, u"the file has %1 bytes"_s.arg(size));
                refusal.headers += HttpHeader { "Content-Range", "bytes */" + QByteArray::number(size) };
                return refusal;
            }
            response.status = 206;
            response.fileOffset = part->first;
            response.fileLength = part->last - part->first + 1;
            response.headers += HttpHeader { "Content-Range",
                "bytes " + QByteArray::number(part->first) + '-' + QByteArray::number(part->last) + '/'
                    + QByteArray::number(size) };
        }
    }
    return response;
}

// To this path, with the query of the request.
HttpResponse StaticSite::redirect(const HttpRequest &request, const QByteArray &path)
{
    const qsizetype question = request.target.indexOf('?');
    HttpResponse response = HttpResponse::text({}, 308);
    response.headers += HttpHeader { "Location", path + (question < 0 ? QByteArray() : request.target.mid(question)) };
    response.headers += HttpHeader { "Cache-Control", "no-store" };
    return response;
}

HttpHandler StaticSite::handler() const
{
    return [site = *this](const HttpRequest &request, const HttpReply &reply) { reply(site.serve(request)); };
}

} // namespace MiniHost
