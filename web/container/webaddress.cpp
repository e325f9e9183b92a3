// SPDX-License-Identifier: MIT
#include "web/container/webaddress.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace MiniHost {

bool isWeb(const QUrl &url)
{
    return url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
}

QString originOf(const QUrl &url)
{
    if (!isWeb(url) || url.host().isEmpty())
        return {};
    const int standardPort = url.scheme() == "http"_L1 ? 80 : 443;
    QString origin = url.scheme() + "://"_L1 + url.host();
    if (const int port = url.port(standardPort); port != standardPort)
        origin += u':' + QString::number(port);
    return origin;
}

} // namespace MiniHost
