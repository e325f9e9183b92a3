// SPDX-License-Identifier: MIT
#pragma once

#include "tests/attacks/scorecard.h"

namespace MiniHost {

// One attack to be run, with its protection or without.
struct Planned {
    const AttackKind *kind;
    const Attack *attack;
    std::optional<Weakness> leftOut = std::nullopt;
};

// Runs attacks, some at once, and tells each as it ends.
class Campaign final : public QObject
{
    Q_OBJECT

public:
    struct Done {
        Planned planned;
        AttackResult result;
    };

    Campaign(const QList<Planned> &planned, int atOnce);
    QList<Done> run(); // to the end, in the order planned

private:
    void startMore();
    static void tell(const Done &done);

    QList<Planned> m_planned;
    const int m_atOnce;
    qsizetype m_next = 0;
    int m_running = 0;
    QList<Done> m_done;
};

} // namespace MiniHost
