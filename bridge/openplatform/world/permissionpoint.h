// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/enums/enumwords.h"
#include "bridge/core/errors/provenance.h"
#include "bridge/core/result.h"
#include "bridge/core/words.h"

#include <QHash>
#include <QJsonObject>
#include <QList>

namespace MiniHost {

class JsonReader;

enum class ScopeType { Rpc, Field }; // access to an interface, or to one sensitive field of an answer
template<>
inline constexpr auto enumWords<ScopeType> = makeEnumWords<ScopeType>(
    { { ScopeType::Rpc, u"rpc" }, { ScopeType::Field, u"field" } });

enum class ScopeKind { Delegated, Application }; // granted by a user, or by an administrator for the organisation
template<>
inline constexpr auto enumWords<ScopeKind> = makeEnumWords<ScopeKind>(
    { { ScopeKind::Delegated, u"delegated" }, { ScopeKind::Application, u"application" } });

// A text of a profile: one string, or {"zh", "en"} when the languages differ.
QJsonValue toValue(const Text &text);

// A permission point (权限点): one row of resources/permission-points.json (docs/dingtalk/protocol.md §8).
struct PermissionPoint {
    ScopeCode code;
    ScopeType type = ScopeType::Rpc;
    ScopeKind kind = ScopeKind::Application;
    bool sensitive = false;
    // Whether a public document, or the profile that defines the point, says that it is sensitive. Consent panels separate those only.
    bool isSensitivePublished = false;
    QString api;                                        // one that needs it: "POST /v1.0/agoal/entities"; may be empty
    Text name;                                          // as in DingTalk's developer console
    Text consentText;                                   // row of the consent panel; `name` where none is published
    Provenance codeProvenance = Provenance::Documented; // of code, type and kind together
    Provenance textProvenance = Provenance::Documented; // of the English name

    // A point that a profile defines: {"code", "name", "type", "kind", "sensitive", "consentText"}. Both provenances are Own. Mistakes are
    // added to the reader's list.
    static QStringList keys();
    static PermissionPoint read(const JsonReader &reader);
    QJsonObject toJson() const; // what read() reads
};

// All permission points, by code.
class PermissionCatalogue
{
public:
    // Fails with ProfileUnreadable or ProfileInvalid.
    static Result<PermissionCatalogue> load(const QString &file = QStringLiteral(":/minihost/permission-points.json"));
    const PermissionPoint *find(const ScopeCode &code) const; // null: not found
    QList<PermissionPoint> all() const;                       // by code
    // This catalogue and further points, as a world has them.
    PermissionCatalogue with(const QList<PermissionPoint> &more) const;

private:
    QHash<ScopeCode, PermissionPoint> m_points;
};

} // namespace MiniHost
