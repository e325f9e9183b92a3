// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/core/words.h"
#include "bridge/openplatform/database.h"

#include <QList>

namespace MiniHost {

// Who said yes, to an app: a user of an organisation, or with no user the organisation itself (type 1).
struct GrantSubject {
    ClientId clientId;
    CorpId corpId;
    UserId user;

    bool isOrganisation() const { return user.isEmpty(); }
    friend bool operator==(const GrantSubject &, const GrantSubject &) = default;
};

struct Grant {
    GrantSubject subject;
    ScopeCode scope;
    Instant grantedAt;
};

QString joinScopes(const QList<ScopeCode> &scopes); // "A,B"
QList<ScopeCode> splitScopes(QStringView text);

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
