// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/store/database.h"
#include "bridge/openplatform/store/grant.h"

namespace MiniHost {

// The store of grants.
class Grants
{
public:
    explicit Grants(Database &database);

    Result<QList<ScopeCode>> scopes(const GrantSubject &subject); // all that it has granted to this app
    Result<void> remove(const GrantSubject &subject, const ScopeCode &scope);
    Result<void> store(const GrantSubject &subject, const QList<ScopeCode> &scopes, Instant now);
    Result<QList<Grant>> all();
    // Forgets the grants, codes and tokens of a subject that is no more.
    Result<void> forget(const GrantSubject &subject);

private:
    Statement m_scopes;
    Statement m_store;
    Statement m_remove;
    Statement m_all;
    Statement m_forget;
};

} // namespace MiniHost
