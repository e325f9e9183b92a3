// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/provenance.h"
#include "bridge/core/journal.h"

#include <optional>
#include <QCoreApplication>

namespace MiniHost {

// A line of the explanation of an entry: meaning, validity, next step, or cause of an error.
struct ExplainedLine {
    QString title;
    QString text;
    std::optional<Provenance> provenance; // nullopt for facts of this run
    bool isBad = false;
};

class Explanation
{
    Q_DECLARE_TR_FUNCTIONS(Explanation)

public:
    // `ofCall`: all entries of the entry's call; read for who redeemed the code.
    static QList<ExplainedLine> of(const JournalEntry &entry, const QList<JournalEntry> &ofCall);

private:
    static QList<ExplainedLine> ofKind(EventKind kind);
    static QList<ExplainedLine> ofError(const JournalEntry &entry);
    static QString caller(const QString &by);
    static QList<ExplainedLine> ofThisRun(const JournalEntry &entry, const QList<JournalEntry> &ofCall);
};

} // namespace MiniHost
