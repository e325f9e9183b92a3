// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/store/database.h"

namespace MiniHost {

// A scope for several writes that must all be stored. Left without complete(), it makes the whole group fail (Database::failGroup). That is
// cheaper than a savepoint a job, and happens only when the store fails, since rules are checked before the first write.
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
            m_database.failGroup(QStringLiteral("a transaction was left half-way"));
    }
    Q_DISABLE_COPY_MOVE(Transaction)

    void complete() { m_isComplete = true; }

private:
    Database &m_database;
    bool m_isComplete = false;
};

} // namespace MiniHost
