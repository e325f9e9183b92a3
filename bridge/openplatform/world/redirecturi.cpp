// SPDX-License-Identifier: MIT
#include "bridge/openplatform/world/redirecturi.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr auto anyPort = ":*"_L1;

// "http://127.0.0.1", "http://shop.localhost": the origins that may be followed by ":*", any port.
const QRegularExpression &loopbackOrigin()
{
    static const QRegularExpression pattern(
        u"^https?://(127\\.0\\.0\\.1|\\[::1\\]|localhost|([a-z0-9-]+\\.)+localhost)$"_s);
    return pattern;
}

// The part before ":*"; empty: the address has no ":*".
QString anyPortBase(const QString &registered)
{
    const qsizetype at = registered.indexOf(anyPort);
    return at < 0 ? QString() : registered.left(at);
}

} // namespace

QString redirectUriMistake(const QString &uri)
{
    // The address is sent in a Location header.
    static const QRegularExpression printable(u"^[\\x21-\\x7e]+$"_s);
    if (!printable.match(uri).hasMatch())
        return u"must be an address of printable ASCII characters"_s;
    QString checked = uri;
    if (const QString base = anyPortBase(uri); !base.isEmpty()) {
        if (!loopbackOrigin().match(base).hasMatch())
            return u"only an address of this machine may leave its port open: \"http://127.0.0.1:*/…\""_s;
        checked = base + uri.mid(base.size() + anyPort.size());
    }
    const QUrl url(checked, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return u"must be a whole http:// or https:// address"_s;
    if (checked.contains(u'#'))
        return u"must not have a fragment (#…)"_s;
    if (!url.userInfo().isEmpty())
        return u"must not name a user"_s;
    return {};
}

bool isRegistered(const QStringList &registered, const QString &uri)
{
    for (const QString &each : registered) {
        const QString base = anyPortBase(each);
        if (base.isEmpty()) {
            if (each == uri)
                return true;
            continue;
        }
        if (!uri.startsWith(base))
            continue;
        static const QRegularExpression port(u"^(:[0-9]{1,5})?(?![0-9:])"_s);
        const QString rest = uri.mid(base.size());
        const auto found = port.match(rest);
        if (found.hasMatch() && rest.mid(found.capturedLength()) == each.mid(base.size() + anyPort.size()))
            return true;
    }
    return false;
}

QString withQuery(const QString &uri, const QList<QueryItem> &items)
{
    QString address = uri;
    for (const QueryItem &item : items) {
        address += address.contains(u'?') ? u'&' : u'?';
        address += item.name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(item.value));
    }
    return address;
}

} // namespace MiniHost
