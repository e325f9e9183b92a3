// SPDX-License-Identifier: MIT
#include "app/desktop/client/pagewatch.h"

#include "app/desktop/client/pagetrouble.h"
#include "app/desktop/widgets/language.h"
#include "bridge/core/errors/pages.h"
#include "bridge/core/shownaddress.h"

namespace MiniHost {

PageWatch::PageWatch(MiniAppPage &page, PageTrouble &trouble, QObject *parent)
    : QObject(parent)
    , m_page(&page)
    , m_trouble(trouble)
{
    trouble.hide();
    connect(&page, &QWebEnginePage::loadStarted, this, [this] {
        m_crashed = false;
        m_trouble.hide();
    });
    connect(&page, &MiniAppPage::failed, this,
        [this](const QUrl &url, const QString &reason) { m_trouble.showNotLoaded(ShownAddress(url).text(), reason); });
    connect(&page, &MiniAppPage::crashed, this, [this](int, int exitCode) {
        m_crashed = true;
        const QString reason =
            m_page->ended() ? m_page->ended()->toString(language()) : tr("Exit code %1").arg(exitCode);
        m_trouble.showCrashed(ShownAddress(m_page->requestedUrl()).text(), reason);
    });
    connect(&page.watchdog(), &PageWatchdog::hangs, this,
        [this] { m_trouble.showHanging(ShownAddress(m_page->url()).text()); });
    connect(&page.watchdog(), &PageWatchdog::answersAgain, this, [this] {
        if (m_trouble.isAboutHanging())
            m_trouble.hide();
    });
    connect(&trouble, &PageTrouble::waitRequested, this, [this] {
        m_trouble.hide();
        if (m_page)
            m_page->watchdog().wait();
    });
    connect(&trouble, &PageTrouble::endRequested, this, [this] {
        if (m_page)
            m_page->end(MiniAppPage::EndedBy::Person, { Errors::PageHangs, {} });
    });
    if (page.watchdog().isHanging())
        m_trouble.showHanging(ShownAddress(page.url()).text());
    connect(&trouble, &PageTrouble::retryRequested, this, &PageWatch::retryRequested);
}

void PageWatch::retry()
{
    if (!m_page)
        return;
    const bool isGone = m_crashed || !m_trouble.isHidden() || m_page->url().isEmpty();
    if (isGone && !m_page->requestedUrl().isEmpty())
        m_page->retry();
    else
        m_page->reload();
}

} // namespace MiniHost
