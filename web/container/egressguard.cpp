// SPDX-License-Identifier: MIT
#include "web/container/egressguard.h"

#include "web/container/questionscheme.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace MiniHost {

bool staysOnThisMachine(const QUrl &url)
{
    static const QStringList local { u"data"_s, u"blob"_s, u"qrc"_s, u"devtools"_s, u"about"_s, u"chrome"_s,
        u"chrome-error"_s, QString::fromLatin1(questionScheme) };
    if (local.contains(url.scheme()))
        return true;
    const QString host = url.host();
    if (host == "localhost"_L1 || host.endsWith(".localhost"_L1))
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

EgressGuard::EgressGuard(Reach reach, QObject *parent)
    : QWebEngineUrlRequestInterceptor(parent)
    , m_reach(reach)
{
}

void EgressGuard::setJournal(Journal *journal)
{
    m_journal = journal;
    m_blocked = 0;
}

void EgressGuard::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QUrl url = info.requestUrl();
    if (m_reach == Reach::Online || staysOnThisMachine(url) || isMapped(url))
        return;
    info.block(true);
    if (!m_journal)
        return;
    m_journal->record(EventKind::EgressBlocked, {},
        {
            { "url"_L1, url.toString(QUrl::RemoveUserInfo).left(500) },
            { "type"_L1, static_cast<int>(info.resourceType()) },
            { "method"_L1, QString::fromLatin1(info.requestMethod()) },
        });
    Q_EMIT blockedChanged(++m_blocked);
}

} // namespace MiniHost
