// SPDX-License-Identifier: MIT
// The part of MiniAppPage that ends a page which blocks the next load.
#include "bridge/core/errors/pages.h"
#include "bridge/core/events/fault.h"
#include "bridge/core/events/page.h"
#include "bridge/core/limits.h"
#include "bridge/core/logging.h"
#include "web/container/killprocess.h"
#include "web/container/miniapppage.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

void MiniAppPage::reload()
{
    loadWhenItAnswers([this] { triggerAction(Reload); });
}

ShownAddress MiniAppPage::shownAddress() const
{
    return ShownAddress(url());
}

// The engine does not replace a page whose script runs without a pause, so that page is ended first. When the page is not known to hang yet, the
// watchdog reports it later (watchAnswers).
void MiniAppPage::loadWhenItAnswers(std::function<void()> begin)
{
    if (m_watchdog.isHanging()) {
        m_loadNext = std::move(begin);
        end(EndedBy::Session, { Errors::PageHangs, {} });
        return;
    }
    if (!document().isEmpty())
        m_loadNext = begin;
    begin();
}

void MiniAppPage::setUnattended()
{
    m_isUnattended = true;
    m_watchdog.setPatience(Milliseconds(Limit::UnattendedAnswerMilliseconds));
}

void MiniAppPage::end(EndedBy by, const Fault &why)
{
    static const QStringList words { u"person"_s, u"session"_s, u"budget"_s };
    m_journal.record(
        {}, withFault(why, Events::PageEnded { .url = shownAddress(), .by = words.at(static_cast<qsizetype>(by)) }));
    m_ended = why;
    if (!killProcess(renderProcessPid()))
        qCWarning(lcWeb) << "the system does not end the page's process" << renderProcessPid();
}

void MiniAppPage::watchAnswers()
{
    m_watchdog.setExcused([this] { return m_devTools.isShown() || m_questions.isAsking(); });
    connect(this, &QWebEnginePage::loadStarted, this, [this] { m_ended.reset(); });
    // The requested page has loaded, or failed.
    connect(this, &QWebEnginePage::loadFinished, this, [this] {
        if (!m_ended) // ending a page also fails the load that waited for it
            m_loadNext = nullptr;
    });
    connect(this, &MiniAppPage::crashed, this, [this] {
        if (m_loadNext)
            QMetaObject::invokeMethod(this, std::exchange(m_loadNext, nullptr), Qt::QueuedConnection);
    });
    connect(&m_watchdog, &PageWatchdog::hangs, this, [this] {
        const qint64 patience = m_isUnattended ? Limit::UnattendedAnswerMilliseconds : Limit::PageAnswerMilliseconds;
        m_journal.record({}, Events::PageHangs { .url = ShownAddress(url()), .ms = patience });
        if (m_loadNext || m_isUnattended)
            end(EndedBy::Session, { Errors::PageHangs, {} });
    });
}

} // namespace MiniHost
