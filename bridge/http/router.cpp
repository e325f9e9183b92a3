// SPDX-License-Identifier: MIT
#include "bridge/http/router.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

bool isPlaceholder(const QString &segment)
{
    return segment.startsWith(u'{') && segment.endsWith(u'}');
}

// The order of templates: ".../{a}/list" before ".../{a}/{taskId}".
bool isMoreLiteral(const QStringList &a, const QStringList &b)
{
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
        [](const QString &x, const QString &y) { return !isPlaceholder(x) && isPlaceholder(y); });
}

} // namespace

Router::Router(HttpRefusal refuse)
    : m_refuse(std::move(refuse))
{
}

void Router::add(const QByteArray &method, const QString &path, Function function)
{
    const QStringList segments = path.split(u'/');
    if (std::none_of(segments.begin(), segments.end(), isPlaceholder)) {
        m_exact[path].functions.insert(method, std::move(function));
        return;
    }
    auto same = std::find_if(
        m_templates.begin(), m_templates.end(), [&](const Route &route) { return route.segments == segments; });
    if (same == m_templates.end()) {
        const auto place = std::find_if(m_templates.begin(), m_templates.end(),
            [&](const Route &route) { return isMoreLiteral(segments, route.segments); });
        same = m_templates.insert(place, { segments, {} });
    }
    same->functions.insert(method, std::move(function));
}

const Router::Route *Router::find(const QString &path, QStringList &parameters) const
{
    if (const auto exact = m_exact.constFind(path); exact != m_exact.cend())
        return &*exact;
    const QStringList segments = path.split(u'/');
    for (const Route &route : m_templates) {
        if (route.segments.size() != segments.size())
            continue;
        parameters.clear();
        bool fits = true;
        for (qsizetype i = 0; fits && i < segments.size(); ++i) {
            if (!isPlaceholder(route.segments[i]))
                fits = route.segments[i] == segments[i];
            else if (segments[i].isEmpty())
                fits = false;
            else
                parameters += segments[i];
        }
        if (fits)
            return &route;
    }
    return nullptr;
}

bool Router::serves(const HttpRequest &request) const
{
    if (m_exact.contains(request.path))
        return true;
    QStringList parameters;
    const Route *route = find(request.path, parameters);
    return route
        && (request.method == "OPTIONS" || route->functions.contains(request.method)
            || (request.method == "HEAD" && route->functions.contains("GET")));
}

HttpResponse Router::route(HttpRequest request) const
{
    const Route *route = find(request.path, request.parameters);
    if (!route)
        return m_refuse(404, u"there is nothing at %1"_s.arg(request.path));
    auto function = route->functions.constFind(request.method);
    if (function == route->functions.cend() && request.method == "HEAD")
        function = route->functions.constFind("GET");
    if (function != route->functions.cend())
        return (*function)(request);

    QByteArrayList methods = route->functions.keys();
    if (methods.contains("GET"))
        methods += "HEAD";
    methods += "OPTIONS";
    std::sort(methods.begin(), methods.end());
    const QByteArray allow = methods.join(", ");
    HttpResponse response;
    if (request.method == "OPTIONS")
        response.status = 204;
    else
        response = m_refuse(405,
            u"%1 is not possible at %2; possible: %3"_s.arg(
                QString::fromLatin1(request.method), request.path, QString::fromLatin1(allow)));
    response.headers += HttpHeader { "Allow", allow };
    return response;
}

} // namespace MiniHost
