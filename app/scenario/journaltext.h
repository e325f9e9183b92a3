// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/journal.h"

#include <QUrl>

namespace MiniHost {

// Replaces what differs between runs (the ports that the system chose), so that a scenario has the same journal in each run.
class JournalText
{
public:
    void setAddresses(const QUrl &api, const QUrl &app); // of this run

    QList<JournalEntry> rewritten(QList<JournalEntry> entries) const;
    QString rewritten(QString text) const;

private:
    QList<std::pair<QString, QString>> m_replacements;
};

} // namespace MiniHost
