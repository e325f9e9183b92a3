// SPDX-License-Identifier: MIT
#include "web/container/pagewatchdog.h"

#include "bridge/core/limits.h"
#include "bridge/core/weakness.h"
#include "web/container/scriptworld.h"

#include <QPointer>
#include <QWebEngineLoadingInfo>
#include <QWebEnginePage>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// First reads answers that arrived while this process was busy.
constexpr std::chrono::milliseconds lastLook { 300 };

} // namespace

PageWatchdog::PageWatchdog(QWebEnginePage &page)
    : m_page(page)
    , m_patience(Limit::PageAnswerMilliseconds)
{
    m_next.setInterval(std::chrono::milliseconds(Limit::PageLookMilliseconds));
    connect(&m_next, &QTimer::timeout, this, &PageWatchdog::look);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        QTimer::singleShot(lastLook, this, [this, question = m_question] {
            if (m_isWaiting && question == m_question)
                giveUp();
        });
    });
    connect(&page, &QWebEnginePage::loadingChanged, this, [this](const QWebEngineLoadingInfo &info) {
        if (info.status() == QWebEngineLoadingInfo::LoadStartedStatus && !m_isAlive) {
            m_isAlive = true;
            m_next.start();
        }
    });
    connect(&page, &QWebEnginePage::urlChanged, this, &PageWatchdog::documentChanged);
    connect(&page, &QWebEnginePage::renderProcessPidChanged, this, &PageWatchdog::documentChanged);
    connect(&page, &QWebEnginePage::renderProcessTerminated, this, [this] {
        m_isAlive = false;
        m_next.stop();
        documentChanged();
    });
}

void PageWatchdog::documentChanged()
{
    ++m_question;
    m_isWaiting = false;
    m_deadline.stop();
    if (std::exchange(m_isHanging, false))
        Q_EMIT answersAgain();
}

void PageWatchdog::look()
{
    if (!m_isWaiting && !isExcused() && !isWeakened(Weakness::NoWatchdog))
        ask();
}

void PageWatchdog::ask()
{
    m_isWaiting = true;
    const quint64 question = ++m_question;
    m_deadline.start(m_patience);
    runScript(m_page, ScriptWorld::Relay, u"1"_s, [self = QPointer(this), question](const QVariant &) {
        if (self)
            self->answered(question);
    });
}

void PageWatchdog::answered(quint64 question)
{
    if (question != m_question)
        return;
    m_isWaiting = false;
    m_deadline.stop();
    if (std::exchange(m_isHanging, false))
        Q_EMIT answersAgain();
}

void PageWatchdog::giveUp()
{
    if (isExcused()) {
        wait();
        return;
    }
    m_isHanging = true;
    Q_EMIT hangs();
}

void PageWatchdog::wait()
{
    if (m_isWaiting)
        m_deadline.start(m_patience);
}

} // namespace MiniHost
