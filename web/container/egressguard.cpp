// SPDX-License-Identifier: MIT
#include "web/container/egressguard.h"

#include "bridge/core/events/page.h"
#include "bridge/core/shownaddress.h"
#include "bridge/core/weakness.h"
#include "web/container/pageschemes.h"
#include "web/container/questionscheme.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace MiniHost {
namespace {

using Type = QWebEngineUrlRequestInfo::ResourceType;

PageUse useOf(Type type)
{
    switch (type) {
    case Type::ResourceTypeMainFrame:
    case Type::ResourceTypeNavigationPreloadMainFrame:
        return PageUse::Page;
    case Type::ResourceTypeSubFrame:
    case Type::ResourceTypeNavigationPreloadSubFrame:
        return PageUse::Frame;
    default:
        return PageUse::Resource;
    }
}

QString nameOf(Type type)
{
    switch (type) {
    case Type::ResourceTypeMainFrame:
    case Type::ResourceTypeNavigationPreloadMainFrame:
        return u"navigation"_s;
    case Type::ResourceTypeSubFrame:
    case Type::ResourceTypeNavigationPreloadSubFrame:
        return u"frame"_s;
    case Type::ResourceTypeStylesheet:
        return u"stylesheet"_s;
    case Type::ResourceTypeScript:
        return u"script"_s;
    case Type::ResourceTypeImage:
    case Type::ResourceTypeFavicon:
        return u"image"_s;
    case Type::ResourceTypeFontResource:
        return u"font"_s;
    case Type::ResourceTypeMedia:
        return u"media"_s;
    case Type::ResourceTypeWorker:
    case Type::ResourceTypeSharedWorker:
    case Type::ResourceTypeServiceWorker:
        return u"worker"_s;
    case Type::ResourceTypeXhr:
        return u"fetch"_s;
    default:
        return u"resource"_s;
    }
}

} // namespace

bool staysOnThisMachine(const QUrl &url)
{
    static const QStringList local { u"data"_s, u"blob"_s, u"about"_s, QString::fromLatin1(questionScheme) };
    if (local.contains(url.scheme()))
        return true;
    const QString host = url.host();
    if (host == "localhost"_L1 || host.endsWith(".localhost"_L1))
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

void recordRefusedScheme(Journal &journal, const QUrl &url, const QString &what)
{
    journal.recordFrom({ {}, what }, {},
        Events::SchemeRefused { .scheme = url.scheme().left(100), .url = ShownAddress(url), .what = what });
}

EgressGuard::EgressGuard(Reach reach, QObject *parent)
    : QWebEngineUrlRequestInterceptor(parent)
    , m_reach(reach)
{
    m_untilNext.setSingleShot(true);
    m_untilNext.setInterval(100ms);
    connect(&m_untilNext, &QTimer::timeout, this, &EgressGuard::emitBlockedChanged);
}

void EgressGuard::emitBlockedChanged()
{
    if (m_blocked == m_told)
        return;
    m_told = m_blocked;
    m_untilNext.start();
    Q_EMIT blockedChanged(m_blocked);
}

void EgressGuard::setJournal(Journal *journal)
{
    m_journal = journal;
    m_blocked = 0;
    m_told = 0;
}

void EgressGuard::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QUrl url = info.requestUrl();
    if (!isForPages(url, useOf(info.resourceType()))) {
        info.block(true);
        if (m_journal)
            recordRefusedScheme(*m_journal, url, nameOf(info.resourceType()));
        return;
    }
    const bool isLetThrough = isWeakened(Weakness::AnySchemeInPage) && !url.scheme().startsWith("http"_L1);
    if (m_reach == Reach::Online || staysOnThisMachine(url) || isMapped(url) || isLetThrough)
        return;
    info.block(true);
    if (!m_journal)
        return;
    m_journal->recordFrom({ info.firstPartyUrl().host() }, {},
        Events::EgressBlocked { .url = ShownAddress(url),
            .type = info.resourceType(),
            .method = QString::fromLatin1(info.requestMethod()) });
    ++m_blocked;
    if (!m_untilNext.isActive())
        emitBlockedChanged();
}

} // namespace MiniHost
