// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/store/database.h"

namespace MiniHost {

// Several writes that belong together. A scope that is left without complete() breaks its whole group: cheaper than a
// savepoint per job, and since every rule is checked before the first write only a failing store comes here.
class Transaction
{
public:
    explicit Transaction(Database &database)
        : m_database(database)
    {
    }
    ~Transaction()
    {
        if (!m_isComplete)
            m_database.breakGroup(QStringLiteral("a transaction was left half-way"));
    }
    Q_DISABLE_COPY_MOVE(Transaction)

    void complete() { m_isComplete = true; }

private:
    Database &m_database;
    bool m_isComplete = false;
};

} // namespace MiniHost
