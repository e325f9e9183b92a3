// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/enums/enumwords.h"
#include "bridge/core/result.h"

#include <QJsonObject>
#include <QStringList>

namespace MiniHost {

class JsonReader;

enum class WorldPart { Organisation, Department, User, App, PermissionPoint, World };
template<>
inline constexpr auto enumWords<WorldPart> = makeEnumWords<WorldPart>({ { WorldPart::Organisation, u"organisation" },
    { WorldPart::Department, u"department" }, { WorldPart::User, u"user" }, { WorldPart::App, u"app" },
    { WorldPart::PermissionPoint, u"permissionPoint" }, { WorldPart::World, u"world" } });

QString idKey(WorldPart part); // "userId"; empty for the world

// One change of a world. As JSON, in scripts and scenarios:
//   {"add": "user", "value": {…}}                      a user as in a profile
//   {"change": "user", "id": "member", "value": {…}}   changed members only; null removes one; another userId renames the user
//   {"remove": "user", "id": "member"}
//   {"change": "world", "value": {"signedIn": "admin", "title": …, "openapi": […]}}
struct WorldEdit {
    enum class Change { Add, Change, Remove };

    Change change = Change::Change;
    WorldPart part = WorldPart::World;
    QString id;
    QJsonObject value;

    static QStringList keys();
    static WorldEdit read(const JsonReader &reader); // reports mistakes to the reader
    // The id of the changed part, for the journal.
    QString subject() const;
    // Applies the change to a world's JSON, and updates the references to what it removes or renames (a user's memberOf, an app's
    // installedIn …). Fails with WorldEditRefused when `id` does not exist. Does not validate the result: Profile::fromJson() does.
    Result<void> applyTo(QJsonObject &world) const;
};

template<>
inline constexpr auto enumWords<WorldEdit::Change> = makeEnumWords<WorldEdit::Change>(
    { { WorldEdit::Change::Add, u"add" }, { WorldEdit::Change::Change, u"change" },
        { WorldEdit::Change::Remove, u"remove" } });

} // namespace MiniHost
