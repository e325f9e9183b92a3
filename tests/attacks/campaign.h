// SPDX-License-Identifier: MIT
#pragma once

#include "tests/attacks/scorecard.h"

namespace MiniHost {

// An attack to run, with its protection or without.
struct Planned {
    const AttackKind *kind;
    const Attack *attack;
    std::optional<Weakness> leftOut = std::nullopt;
};

// Runs attacks, several at the same time, and prints each one's verdict when it ends.
class Campaign final : public QObject
{
    Q_OBJECT

public:
    struct Done {
        Planned planned;
        AttackResult result;
    };

    Campaign(const QList<Planned> &planned, int atOnce);
    // Returns when all have ended, in the order of `planned`.
    QList<Done> run();

private:
    void startMore();
    static void print(const Done &done);

    QList<Planned> m_planned;
    const int m_atOnce;
    qsizetype m_next = 0;
    int m_running = 0;
    QList<Done> m_done;
};

} // namespace MiniHost
