// SPDX-License-Identifier: MIT
#include "web/container/clientidentity.h"

#include "bridge/jsapi/client.h"

#include <QRegularExpression>
#include <QtWebEngineCore/qtwebenginecoreglobal.h>
#include <QVersionNumber>

using namespace Qt::StringLiterals;

namespace MiniHost {

namespace {

QString withoutNewerEngine(QString userAgent)
{
    static const QRegularExpression chrome(u"(?<=Chrome/)[\\d.]+"_s);
    const QString engine = QString::fromLatin1(qWebEngineChromiumVersion());
    const QRegularExpressionMatch claimed = chrome.match(userAgent);
    if (claimed.hasMatch() && QVersionNumber::fromString(claimed.captured()) > QVersionNumber::fromString(engine))
        userAgent.replace(claimed.capturedStart(), claimed.capturedLength(), engine);
    return userAgent;
}

} // namespace

ClientIdentity clientIdentity(ClientPlatform platform, Language language, const QString &version)
{
    const Client &client = clientOf(platform);
    const bool chinese = language == Language::Chinese;
    return {
        .platform = platform,
        .userAgent = withoutNewerEngine(client.userAgent(language, version)),
        .navigatorPlatform = client.navigatorPlatform,
        .navigatorVendor = client.navigatorVendor,
        .version = version,
        .locale = chinese ? u"zh_CN"_s : u"en_US"_s,
        .acceptLanguage = chinese ? u"zh-CN,zh;q=0.9,en;q=0.5"_s : u"en-US,en;q=0.9"_s,
        .scripts = client.scripts,
    };
}

} // namespace MiniHost
