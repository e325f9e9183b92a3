// SPDX-License-Identifier: MIT
#include "bridge/appserver/appserverfile.h"

#include "bridge/appserver/routereader.h"
#include "bridge/core/errors/files.h"
#include "bridge/core/readfile.h"
#include "bridge/routing/routeparts.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

using enum JsonReader::Need;

} // namespace

Result<std::shared_ptr<const AppServerFile>> AppServerFile::load(const QString &folder)
{
    const QString file = folder + u'/' + fileName;
    if (!QFileInfo::exists(file))
        return std::shared_ptr<const AppServerFile>();
    const auto json = readRegularFile(file, Limit::SettingsFileBytes, Errors::BackendUnreadable);
    if (!json)
        return fail(json.error());
    return parse(*json, file, folder);
}

Result<std::shared_ptr<const AppServerFile>> AppServerFile::parse(
    const QByteArray &json, const QString &source, const QString &folder)
{
    const auto root = parseJson(json, source, Errors::BackendUnreadable);
    if (!root)
        return fail(root.error());
    Mistakes mistakes(json);
    auto file = std::make_shared<AppServerFile>();
    const JsonReader reader(mistakes, *root, {}, { u"app"_s, u"routes"_s, u"afterToken"_s });
    if (root->isObject()) {
        file->m_app = ClientId { reader.text(u"app"_s, Optional) };
        QHash<QString, QString> seen; // method, path and query → the first route with them
        // A file may be about one of the two alone.
        const auto need = reader.has(u"afterToken"_s) ? Optional : Required;
        for (const JsonReader &each : reader.objects(u"routes"_s, need, routeKeys())) {
            const Route route = readRoute(each, folder);
            const QString key = routeKey(route);
            if (seen.contains(key))
                each.mistake(each.path(), u"is never reached: %1 listens to the same"_s.arg(seen.value(key)));
            else
                seen.insert(key, each.path());
            file->m_routes.append(route);
        }
        for (const JsonReader &each : reader.objects(u"afterToken"_s, Optional, tokenStepKeys()))
            file->m_afterToken.append(readTokenStep(each, file->m_afterToken.isEmpty()));
    }
    if (!mistakes.isEmpty())
        return fail(Errors::BackendInvalid, u"%1:\n  %2"_s.arg(source, mistakes.lines().join(u"\n  "_s)));
    return file;
}

std::optional<AppServerFile::Match> AppServerFile::match(const HttpRequest &request) const
{
    const QByteArray method = request.method == "HEAD" ? QByteArray("GET") : request.method;
    const QStringList path = PathPattern::segmentsOf(request.path);
    for (const Route &route : m_routes) {
        if ((route.method != "*" && route.method != method) || !hasQuery(request.query, route.query))
            continue;
        if (auto names = route.path.match(path))
            return Match { &route, *names };
    }
    return std::nullopt;
}

bool AppServerFile::takesCodes() const
{
    return std::any_of(m_routes.begin(), m_routes.end(), [](const Route &route) { return route.takesCodes; });
}

} // namespace MiniHost
