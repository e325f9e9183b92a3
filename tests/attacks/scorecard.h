// SPDX-License-Identifier: MIT
#pragma once

#include "tests/attacks/childrun.h"

#include <QJsonArray>
#include <QJsonObject>

namespace MiniHost {

// What came of the attacks: kinds down, clients across.
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
        QString client; // "any" for none
        Verdict verdict;
        QJsonObject json;
    };
    QString cell(const QString &kind, const QString &client) const;

    QList<Row> m_rows;
    QStringList m_kinds; // in the order they came
};

} // namespace MiniHost
