// SPDX-License-Identifier: MIT
#include "app/desktop/pagewatch.h"

#include "app/desktop/pagetrouble.h"

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
        [this](const QUrl &url, const QString &reason) { m_trouble.tellNotLoaded(url.toDisplayString(), reason); });
    connect(&page, &MiniAppPage::crashed, this, [this](int, int exitCode) {
        m_crashed = true;
        m_trouble.tellCrashed(m_page->requestedUrl().toDisplayString(), tr("Exit code %1").arg(exitCode));
    });
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
        m_page->triggerAction(QWebEnginePage::Reload);
}

} // namespace MiniHost
