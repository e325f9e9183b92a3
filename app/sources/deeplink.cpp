// SPDX-License-Identifier: MIT
#include "app/sources/deeplink.h"

#include "bridge/core/errors/files.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Whether a segment is "..", also in its encoded form %2e%2e, which browsers decode.
bool climbs(const QString &path)
{
    return QUrl::fromPercentEncoding(path.toUtf8()).split(u'/').contains(".."_L1);
}

} // namespace

Result<QUrl> deepLink(const QUrl &entry, const QString &path)
{
    if (path.isEmpty())
        return entry;
    const auto invalid = [&](const QString &why) { return fail(Errors::AddressInvalid, u"%1 %2"_s.arg(path, why)); };
    static const QRegularExpression parts(uR"(^([^?#]*)(\?[^#]*)?(#.*)?$)"_s);
    const auto match = parts.match(path);
    const QString place = match.captured(1);
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*:"_s);
    if (place.startsWith("//"_L1) || scheme.match(place).hasMatch())
        return invalid(u"names an origin; use a path of the app, like /orders/5"_s);
    if (climbs(place) || place.contains(u'\\'))
        return invalid(u"leads out of the app"_s);
    QUrl url = entry;
    if (!place.isEmpty()) {
        const QString folder = entry.path(QUrl::FullyEncoded).section(u'/', 0, -2);
        url.setPath(folder + u'/' + place.mid(place.startsWith(u'/') ? 1 : 0), QUrl::TolerantMode);
        url.setQuery(QString());
        url.setFragment(QString());
    }
    if (match.capturedLength(2) > 0) {
        url.setQuery(match.captured(2).mid(1), QUrl::TolerantMode);
        url.setFragment(QString());
    }
    if (match.capturedLength(3) > 0)
        url.setFragment(match.captured(3).mid(1), QUrl::TolerantMode);
    if (!url.isValid())
        return invalid(u"is not valid: %1"_s.arg(url.errorString()));
    return url;
}

} // namespace MiniHost
