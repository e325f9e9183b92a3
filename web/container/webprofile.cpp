// SPDX-License-Identifier: MIT
#include "web/container/webprofile.h"

#include <QWebEngineCookieStore>
#include <QWebEnginePage>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>

namespace MiniHost {

WebProfile::WebProfile(Reach reach, QObject *parent)
    : QWebEngineProfile(parent)
    , m_egress(new EgressGuard(reach, this))
{
    setUrlRequestInterceptor(m_egress);
    QWebEngineSettings *web = settings();
    // The page is hostile: no plug-ins, no files, no windows of its own, no screen.
    web->setAttribute(QWebEngineSettings::PluginsEnabled, false);
    web->setAttribute(QWebEngineSettings::LocalContentCanAccessFileUrls, false);
    web->setAttribute(QWebEngineSettings::LocalContentCanAccessRemoteUrls, false);
    web->setAttribute(QWebEngineSettings::ScreenCaptureEnabled, false);
    web->setAttribute(QWebEngineSettings::AllowRunningInsecureContent, false);
    web->setAttribute(QWebEngineSettings::WebRTCPublicInterfacesOnly, true);
    web->setAttribute(QWebEngineSettings::DnsPrefetchEnabled, false);
    // A page that fails is shown by the host, with the cause and a way out.
    web->setAttribute(QWebEngineSettings::ErrorPageEnabled, false);
}

WebProfile::~WebProfile() = default;

void WebProfile::keepRenderer()
{
    m_keeper = std::make_unique<QWebEnginePage>(this);
    connect(
        m_keeper.get(), &QWebEnginePage::renderProcessTerminated, this, [this] { m_keeper.reset(); },
        Qt::QueuedConnection);
    m_keeper->setUrl(QUrl(QStringLiteral("about:blank")));
}

void WebProfile::serve(Journal *journal)
{
    m_egress->setJournal(journal);
    // clearHttpCache() just before a load can make it hang for ever (seen in 1 of 10 with Qt 6.4).
    if (!journal)
        cookieStore()->deleteAllCookies();
}

// The scripts are given to the page and to the profile, and the first to come counts (relay.js): a page's own get lost when
// its frame changes hands within one process (seen once in some thousand loads of a suite: the engine tells the old frame to
// forget them while the new one starts), and a profile's do not reach the process that follows a crashed one.
void WebProfile::setClient(const InjectionSettings &settings, QWebEnginePage &page)
{
    const QList<QWebEngineScript> all = injectionScripts(settings);
    // Other pages may be loading: what they have is left alone when it is this already.
    if (m_client != settings) {
        m_client = settings;
        setHttpUserAgent(settings.client.userAgent);
        setHttpAcceptLanguage(settings.client.acceptLanguage);
        scripts()->clear();
        scripts()->insert(all);
    }
    page.scripts().clear();
    page.scripts().insert(all);
    page.scripts().insert(subFrameScript(settings));
}

} // namespace MiniHost
