// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/provenance.h"
#include "bridge/core/result.h"
#include "bridge/core/words.h"

#include <QHash>
#include <QList>

namespace MiniHost {

enum class ScopeType { Rpc, Field };             // a whole interface, or one sensitive field
enum class ScopeKind { Delegated, Application }; // a user's to grant, or the organisation's

// A permission point (权限点): one row of resources/permission-points.json (docs/dingtalk/protocol.md §8).
struct PermissionPoint {
    ScopeCode code;
    ScopeType type = ScopeType::Rpc;
    ScopeKind kind = ScopeKind::Application;
    bool sensitive = false;
    Text name;                                          // the console's name
    Text consentText;                                   // the consent panel's row; the name where no panel is published
    Provenance codeProvenance = Provenance::Documented; // of code, type and kind together
    Provenance textProvenance = Provenance::Documented; // of the English name
};

// The catalogue, read once from the resource.
class PermissionCatalogue
{
public:
    static Result<PermissionCatalogue> load(const QString &file = QStringLiteral(":/minihost/permission-points.json"));

    const PermissionPoint *find(const ScopeCode &code) const; // null when unknown
    QList<PermissionPoint> all() const;

private:
    QHash<ScopeCode, PermissionPoint> m_points;
};

} // namespace MiniHost
