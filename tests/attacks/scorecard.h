// SPDX-License-Identifier: MIT
#pragma once

#include "tests/attacks/childrun.h"

#include <QJsonArray>
#include <QJsonObject>

namespace MiniHost {

// The results as a table: a row for each kind of attack, a column for each client.
class ScoreCard
{
public:
    void add(const AttackKind &kind, const Attack &attack, const AttackResult &result);

    QString table() const;
    QJsonObject toJson() const;
    bool hasAllHeld() const { return m_rows.size() == count(Verdict::Outcome::Held); }
    qsizetype count(Verdict::Outcome outcome) const;

private:
    struct Row {
        QString kind;
        // "any" when the attack does not depend on the client.
        QString client;
        Verdict verdict;
        QJsonObject json;
    };
    QString cell(const QString &kind, const QString &client) const;

    QList<Row> m_rows;
    // In the order of their first result.
    QStringList m_kinds;
};

} // namespace MiniHost
