// SPDX-License-Identifier: MIT
#include "app/sources/originmap.h"

#include "bridge/core/errors/files.h"
#include "web/container/egressguard.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

bool isWeb(const QString &scheme)
{
    return scheme == "http"_L1 || scheme == "https"_L1;
}

quint16 usualPort(const QUrl &url)
{
    return url.scheme() == "https"_L1 ? 443 : 80;
}

Result<QUrl> readOrigin(const QString &text)
{
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || !isWeb(url.scheme()) || url.host().isEmpty() || !url.userInfo().isEmpty())
        return fail(Errors::MapInvalid, u"%1 is not an origin like https://app.example.com"_s.arg(text));
    if (url.path().size() > 1 || url.hasQuery() || url.hasFragment())
        return fail(Errors::MapInvalid,
            u"%1: an origin has no path; use %2"_s.arg(
                text, url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment).toString()));
    if (staysOnThisMachine(url))
        return fail(Errors::MapInvalid, u"%1 is on this machine already: open it without --map"_s.arg(text));
    url.setPath({});
    if (url.port() == usualPort(url))
        url.setPort(-1);
    return url;
}

} // namespace

Result<OriginMap> OriginMap::parse(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals <= 0 || equals + 1 == text.size())
        return fail(Errors::MapInvalid, u"%1 is neither ORIGIN=FOLDER nor ORIGIN=URL"_s.arg(text));
    const auto origin = readOrigin(text.first(equals));
    if (!origin)
        return fail(origin.error());
    OriginMap map;
    map.origin = *origin;
    const QString target = text.mid(equals + 1);
    if (target.contains("://"_L1)) {
        map.server = QUrl(target, QUrl::StrictMode);
        if (!map.server.isValid() || map.server.scheme() != "http"_L1 || !staysOnThisMachine(map.server))
            return fail(Errors::MapInvalid, u"%1: the server must be an http:// address of this machine"_s.arg(target));
        if (map.server.path().size() > 1 || map.server.hasQuery() || map.server.hasFragment())
            return fail(Errors::MapInvalid,
                u"%1: the server must be given without a path; the origin's paths are used"_s.arg(target));
        return map;
    }
    const QFileInfo folder(target);
    if (!folder.isDir() || !folder.isReadable())
        return fail(
            Errors::MapInvalid, u"there is no readable folder %1"_s.arg(QDir::cleanPath(folder.absoluteFilePath())));
    if (!QFileInfo(QDir(target), u"index.html"_s).isFile())
        return fail(Errors::MapInvalid, u"%1 has no index.html"_s.arg(target));
    map.folder = folder.canonicalFilePath();
    return map;
}

Result<QList<OriginMap>> OriginMap::parseAll(const QStringList &texts)
{
    QList<OriginMap> all;
    for (const QString &text : texts) {
        const auto map = parse(text);
        if (!map)
            return fail(map.error());
        for (const OriginMap &other : std::as_const(all)) {
            if (other.authority() == map->authority())
                return fail(Errors::MapInvalid, u"two maps of %1"_s.arg(map->origin.toString()));
        }
        all.append(*map);
    }
    return all;
}

quint16 OriginMap::port() const
{
    return static_cast<quint16>(origin.port(usualPort(origin)));
}

QString OriginMap::authority() const
{
    return u"%1:%2"_s.arg(origin.host()).arg(port());
}

} // namespace MiniHost
