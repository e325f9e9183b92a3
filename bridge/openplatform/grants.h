// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/core/words.h"
#include "bridge/openplatform/database.h"

#include <QList>

namespace MiniHost {

// Who said yes: a user of an organisation, to an app.
struct GrantSubject {
    ClientId clientId;
    CorpId corpId;
    UserId user;

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

    Result<QList<ScopeCode>> scopes(const GrantSubject &subject); // all that this user has granted to this app
    Result<void> store(const GrantSubject &subject, const QList<ScopeCode> &scopes, Instant now);
    Result<QList<Grant>> all();
    // Forgets the grants, codes and tokens of a subject that is no more.
    Result<void> forget(const GrantSubject &subject);

private:
    Statement m_scopes;
    Statement m_store;
    Statement m_all;
    Statement m_forget;
};

} // namespace MiniHost
