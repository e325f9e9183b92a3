// SPDX-License-Identifier: MIT
#include "web/container/enginesetup.h"

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
    // Without a roomy /dev/shm (containers) Chromium dies or loads nothing, without a word (qt-webengine.md
    // §10).
    const QStorageInfo memory(QStringLiteral("/dev/shm"));
    constexpr qint64 enough = 64 * 1024 * 1024;
    return !memory.isValid() || memory.rootPath() != QStringLiteral("/dev/shm") || memory.bytesTotal() < enough;
#else
    return false;
#endif
}

} // namespace

void prepareEngine(Reach reach, Language language, Renderers renderers)
{
    // A page of facts about GL at each start, on stderr; QT_LOGGING_RULES brings it back.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.webenginecontext.info=false\nqt.webenginecontext.debug=false"));
    QByteArrayList flags;
    if (isSuperuser()) {
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
        // The zygote only serves the sandbox: without it there are two processes less (qt-webengine.md §4).
        flags += "--no-zygote";
    }
    if (qEnvironmentVariable("QT_QPA_PLATFORM").startsWith(QStringLiteral("offscreen")))
        // Input counts before a page's first picture: nobody watches, and a script need not wait for what a hand would see.
        flags += "--disable-gpu --allow-pre-commit-input";
    if (sharedMemoryIsSmall())
        flags += "--disable-dev-shm-usage";
    if (renderers == Renderers::One)
        flags += "--renderer-process-limit=1";
    flags += language == Language::Chinese ? "--lang=zh-CN" : "--lang=en-US";
    if (reach == Reach::Offline) {
        // The guarantee: no other name resolves, and no other address is reached (qt-webengine.md §5). WebRTC
        // would go round the resolver with plain UDP.
        flags += "\"--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE *.localhost , EXCLUDE localhost , "
                 "EXCLUDE 127.0.0.1\"";
        flags += "--force-webrtc-ip-handling-policy=disable_non_proxied_udp";
        flags += "--no-proxy-server";
        flags += "--disable-background-networking";
    }
    flags += qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags.join(' ').trimmed());
}

void finishEngineSetup(Reach reach)
{
    if (reach == Reach::Offline)
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
}

} // namespace MiniHost
