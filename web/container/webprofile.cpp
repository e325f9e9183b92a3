// SPDX-License-Identifier: MIT
#include "web/container/webprofile.h"

#include "bridge/core/weakness.h"
#include "web/container/webaddress.h"

#include <QWebEngineCookieStore>
#include <QWebEnginePage>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>

using namespace Qt::StringLiterals;

namespace MiniHost {

WebProfile::WebProfile(Reach reach, QObject *parent)
    : QWebEngineProfile(parent)
    , m_egress(new EgressGuard(reach, this))
{
    setUrlRequestInterceptor(m_egress);
    const auto asked = [this](const SchemeQuestion &question, const QuestionScheme::Reply &reply) {
        if (const QuestionScheme::Asked take = takerOf(question.origin))
            take(question, reply);
        else
            reply(false, {}); // its page was just removed
    };
    const auto takeFile = [this](const QString &token) { return m_handover.take(token); };
    installUrlSchemeHandler(questionScheme, new QuestionScheme(asked, takeFile, this));
    QWebEngineSettings *web = settings();
    // The page is hostile: no plug-ins, no file access, no windows of its own, no screen capture.
    web->setAttribute(QWebEngineSettings::PluginsEnabled, false);
    web->setAttribute(QWebEngineSettings::LocalContentCanAccessFileUrls, false);
    web->setAttribute(QWebEngineSettings::LocalContentCanAccessRemoteUrls, false);
    web->setAttribute(QWebEngineSettings::ScreenCaptureEnabled, false);
    web->setAttribute(QWebEngineSettings::AllowRunningInsecureContent, false);
    web->setAttribute(QWebEngineSettings::WebRTCPublicInterfacesOnly, true);
    web->setAttribute(QWebEngineSettings::DnsPrefetchEnabled, false);
    // MiniHost shows its own page for failed loads, with cause and fix.
    web->setAttribute(QWebEngineSettings::ErrorPageEnabled, false);
    web->setAttribute(QWebEngineSettings::FullScreenSupportEnabled, false); // it would cover the client and the window
}

WebProfile::~WebProfile() = default;

QString WebProfile::questionSecret(const InjectionSettings &settings)
{
    return settings.secrets.questions;
}

// The engine reports the origin of the asking frame, not its page: takes the page with that origin, or the top one.
QuestionScheme::Asked WebProfile::takerOf(const QString &origin) const
{
    const Asker *best = nullptr;
    const auto score = [&origin](const QWebEnginePage &page) {
        return (originOf(page.url()) == origin ? 2 : 0) + (page.isVisible() ? 1 : 0);
    };
    for (const Asker &each : m_pages) {
        if (!best || score(*each.page) >= score(*best->page))
            best = &each;
    }
    return best ? best->take : nullptr;
}

void WebProfile::add(QWebEnginePage &page, QuestionScheme::Asked take)
{
    m_pages.push_back({ &page, std::move(take) });
}

void WebProfile::remove(const QWebEnginePage &page)
{
    std::erase_if(m_pages, [&page](const Asker &each) { return each.page == &page; });
}

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
    // Not clearHttpCache(): just before a load it can make that load hang (seen in 1 of 10 with Qt 6.4).
    if (!journal)
        cookieStore()->deleteAllCookies();
}

// The scripts are set on the page and on the profile; the second insertion has no effect (relay.js). Scripts of a page can get lost when its frame
// is replaced within one process (seen once in some thousand loads: the engine removes them from the old frame while the new one starts), and
// scripts of a profile do not reach the process after a crashed one.
void WebProfile::setClient(const InjectionSettings &settings, QWebEnginePage &page)
{
    QList<QWebEngineScript> all = injectionScripts(settings);
    all += deviceScript(settings);
    const QWebEngineScript questions = questionScript(questionSecret(settings));
    // Unchanged settings are not set again, since other pages may be loading.
    if (m_client != settings) {
        m_client = settings;
        setHttpUserAgent(settings.client.userAgent);
        setHttpAcceptLanguage(settings.client.acceptLanguage);
        scripts()->clear();
        scripts()->insert(all);
        if (!isWeakened(Weakness::EngineBoxes))
            scripts()->insert(questions);
    }
    page.scripts().clear();
    page.scripts().insert(all);
    page.scripts().insert(subFrameScripts(settings));
    if (isWeakened(Weakness::EngineBoxes))
        return;
    page.scripts().insert(questions);
}

} // namespace MiniHost
