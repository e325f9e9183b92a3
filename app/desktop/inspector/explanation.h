// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/provenance.h"
#include "bridge/core/journal.h"

#include <optional>
#include <QCoreApplication>

namespace MiniHost {

// One line beside the selected entry: what it means, how long it holds, what comes next, why it failed.
struct ExplainedLine {
    QString title;
    QString text;
    std::optional<Provenance> provenance; // none for facts of this run
    bool isBad = false;
};

class Explanation
{
    Q_DECLARE_TR_FUNCTIONS(Explanation)

public:
    // `ofCall`: all entries of the same call, where the entry has one: they know who redeemed the code.
    static QList<ExplainedLine> of(const JournalEntry &entry, const QList<JournalEntry> &ofCall);

private:
    static QList<ExplainedLine> ofKind(EventKind kind);
    static QList<ExplainedLine> ofError(const JournalEntry &entry);
    static QString caller(const QString &by);
    static QList<ExplainedLine> ofThisRun(const JournalEntry &entry, const QList<JournalEntry> &ofCall);
};

} // namespace MiniHost
