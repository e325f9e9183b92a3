// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/store/database.h"
#include "bridge/openplatform/store/grant.h"

namespace MiniHost {

// The table of grants.
class Grants
{
public:
    explicit Grants(Database &database);

    Result<QList<ScopeCode>> scopes(const GrantSubject &subject); // those granted, empty: none
    Result<void> remove(const GrantSubject &subject, const ScopeCode &scope);
    Result<void> store(const GrantSubject &subject, const QList<ScopeCode> &scopes, Instant now);
    Result<QList<Grant>> all();
    // Deletes all grants of the subject.
    Result<void> removeAll(const GrantSubject &subject);

private:
    Statement m_scopes;
    Statement m_store;
    Statement m_remove;
    Statement m_all;
    Statement m_removeAll;
};

} // namespace MiniHost
