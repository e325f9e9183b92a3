// SPDX-License-Identifier: MIT
#include "app/scenario/journaltext.h"

#include "bridge/core/jsontext.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost {

void JournalText::setAddresses(const QUrl &api, const QUrl &app)
{
    // "http://showcase.localhost:40123" becomes "http://showcase.localhost", also in a console message's text; an address
    // that the scenario itself names keeps its port.
    m_replacements.clear();
    const QString apiPort = u':' + QString::number(api.port());
    for (const QString &host : { u"127.0.0.1"_s, u"localhost"_s })
        m_replacements.append({ host + apiPort, u"api.localhost"_s });
    if (!app.isEmpty())
        m_replacements.append({ app.host() + u':' + QString::number(app.port()), app.host() });
}

QString JournalText::rewritten(QString text) const
{
    for (const auto &[from, to] : m_replacements)
        text.replace(from, to);
    return text;
}

QList<JournalEntry> JournalText::rewritten(QList<JournalEntry> entries) const
{
    for (JournalEntry &entry : entries) {
        if (entry.detail.isEmpty())
            continue;
        const QString text = jsonString(entry.detail);
        QString changed = rewritten(text);
        // dd.config's covers the page's address with its port (docs/dingtalk/protocol.md §2.6), so each run has another.
        static const QRegularExpression signature(uR"("signature":"[0-9a-f]{40}(?:[0-9a-f]{24})?")"_s);
        changed.replace(signature, uR"("signature":"…")"_s);
        if (changed != text)
            entry.detail = QJsonDocument::fromJson(changed.toUtf8()).object();
    }
    return entries;
}

} // namespace MiniHost
