// SPDX-License-Identifier: MIT
#include "web/container/webprofile.h"

#include <QWebEngineCookieStore>
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

void WebProfile::serve(Journal *journal)
{
    m_egress->setJournal(journal);
    // clearHttpCache() just before a load can make it hang for ever (seen in 1 of 10 with Qt 6.4).
    if (!journal)
        cookieStore()->deleteAllCookies();
}

void WebProfile::setIdentity(const ClientIdentity &identity)
{
    setHttpUserAgent(identity.userAgent);
    setHttpAcceptLanguage(identity.acceptLanguage);
}

} // namespace MiniHost
