// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/core/words.h"

#include <QList>

namespace MiniHost {

// To which app, and by whom, something is granted: a user of an organisation, or, with an empty user, the organisation itself (type 1).
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

} // namespace MiniHost
