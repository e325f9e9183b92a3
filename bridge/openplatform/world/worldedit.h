// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

#include <QJsonObject>
#include <QStringList>

namespace MiniHost {

class JsonReader;

enum class WorldPart { World, Organisation, Department, User, App };
QString toString(WorldPart part); // "user"
QString idKey(WorldPart part);    // "userId"; the world has none

// One change of a world, as scripts, scenarios and the window write it:
//   {"add": "user", "value": {…}}                      all that a profile has of a user
//   {"change": "user", "id": "member", "value": {…}}   only what changes; null takes away; another userId renames
//   {"remove": "user", "id": "member"}
//   {"change": "world", "value": {"signedIn": "admin", "title": …}}
struct WorldEdit {
    enum class Change { Add, Change, Remove };

    Change change = Change::Change;
    WorldPart part = WorldPart::World;
    QString id;
    QJsonObject value;

    static QStringList keys();
    static WorldEdit read(const JsonReader &reader); // mistakes go to the reader

    // What it names, for the journal.
    QString subject() const;
    // Does it in a world's JSON: WorldEditRefused when there is nothing of that name. What points at something that is
    // removed or renamed goes with it (a user's memberOf, an app's installedIn …). Whether what comes of it is a world
    // is for Profile::fromJson() to say.
    Result<void> applyTo(QJsonObject &world) const;
};

QString toString(WorldEdit::Change change); // "add"

} // namespace MiniHost
