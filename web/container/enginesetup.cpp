// SPDX-License-Identifier: MIT
#include "web/container/enginesetup.h"

#include "bridge/core/weakness.h"
#include "web/container/questionscheme.h"
#include "web/container/superuser.h"

#include <QByteArrayList>
#include <QLoggingCategory>
#include <QNetworkProxy>
#include <QStorageInfo>

namespace MiniHost {
namespace {

bool sharedMemoryIsSmall()
{
#ifdef Q_OS_LINUX
    // With a small /dev/shm (containers) Chromium crashes or loads nothing, without a message (docs/develop/engine.md §10).
    const QStorageInfo memory(QStringLiteral("/dev/shm"));
    constexpr qint64 enough = 64 * 1024 * 1024;
    return !memory.isValid() || memory.rootPath() != QStringLiteral("/dev/shm") || memory.bytesTotal() < enough;
#else
    return false;
#endif
}

// Global to the process, like the switches.
QStringList &mappedOrigins()
{
    static QStringList origins;
    return origins;
}

QByteArray resolverRules(Reach reach, const EngineMapping &mapping)
{
    QStringList rules = mapping.rules; // the first matching rule applies
    // This keeps pages offline: no other name resolves, and no other address is reached (docs/develop/engine.md §5).
    if (reach == Reach::Offline)
        rules += { QStringLiteral("MAP * ~NOTFOUND"), QStringLiteral("EXCLUDE *.localhost"),
            QStringLiteral("EXCLUDE localhost"), QStringLiteral("EXCLUDE 127.0.0.1") };
    return rules.isEmpty() ? QByteArray()
                           : "\"--host-resolver-rules=" + rules.join(QStringLiteral(" , ")).toLatin1() + '"';
}

// Merges the user's list with ours, since the engine uses the last list only.
QByteArray withFeaturesOff(QByteArray flags, const QByteArrayList &features)
{
    const QByteArray option = "--disable-features=";
    const qsizetype at = flags.lastIndexOf(option);
    if (at < 0)
        return flags + ' ' + option + features.join(',');
    return flags.insert(at + option.size(), features.join(',') + ',');
}

} // namespace

bool isMapped(const QUrl &url)
{
    QUrl origin = url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    if (url.scheme().startsWith(QStringLiteral("ws")))
        origin.setScheme(url.scheme() == QStringLiteral("wss") ? QStringLiteral("https") : QStringLiteral("http"));
    if (origin.port() == (origin.scheme() == QStringLiteral("https") ? 443 : 80))
        origin.setPort(-1);
    return mappedOrigins().contains(origin.toString(QUrl::FullyEncoded));
}

void prepareEngine(Reach reach, Language language, Renderers renderers, const EngineMapping &mapping)
{
    mappedOrigins() = mapping.origins;
    registerQuestionScheme();
    // Hides a page of messages about GL at each start. QT_LOGGING_RULES shows them again.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.webenginecontext.info=false\nqt.webenginecontext.debug=false"));
    QByteArrayList flags;
    if (isSuperuser()) {
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
        // The zygote processes are needed by the sandbox only; without them there are two processes less (docs/develop/engine.md §4).
        flags += "--no-zygote";
    }
    if (qEnvironmentVariable("QT_QPA_PLATFORM").startsWith(QStringLiteral("offscreen")))
        // Accepts input before a page's first frame is painted: there is no user who would have to see the page first.
        flags += "--disable-gpu --allow-pre-commit-input";
    else
        // On a machine without a GPU, Chromium's list blocks WebGL with Mesa's software renderer, which works.
        flags += "--ignore-gpu-blocklist";
    if (sharedMemoryIsSmall())
        flags += "--disable-dev-shm-usage";
    if (renderers == Renderers::One)
        flags += "--renderer-process-limit=1";
    flags += language == Language::Chinese ? "--lang=zh-CN" : "--lang=en-US";
    if (const QByteArray rules = resolverRules(reach, mapping); !rules.isEmpty())
        flags += rules;
    if (!mapping.pin.isEmpty())
        flags += "--ignore-certificate-errors-spki-list=" + mapping.pin;
    if (reach == Reach::Offline) {
        // WebRTC would bypass the resolver with UDP.
        if (!isWeakened(Weakness::UdpOfPages))
            flags += "--force-webrtc-ip-handling-policy=disable_non_proxied_udp";
        flags += "--no-proxy-server";
        flags += "--disable-background-networking";
    }
    flags += qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    QByteArray all = flags.join(' ').trimmed();
    // Otherwise WebRTC announces names for this machine's addresses on the local network (mDNS). Pages do not get the addresses either.
    if (reach == Reach::Offline && !isWeakened(Weakness::UdpOfPages))
        all = withFeaturesOff(all, { "WebRtcHideLocalIpsWithMdns" });
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", all);
}

void finishEngineSetup(Reach reach)
{
    if (reach == Reach::Offline)
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
}

} // namespace MiniHost
