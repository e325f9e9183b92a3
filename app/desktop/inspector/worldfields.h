// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/world/worldedit.h"

#include <QList>

namespace MiniHost {

// A field of the form for an organisation, department, user, app, or the world.
struct WorldField {
    enum class Kind {
        Text,    // one line
        Names,   // Chinese and English
        Lines,   // a list with one value on each line
        Choices, // any number of the offered values
        Choice,  // one of `choices`
        Pairs,   // an object of texts, one "key: value" on each line
        Json,    // any JSON value
        Flag,
    };
    QString key; // the member of the profile
    QString label;
    Kind kind = Kind::Text;
    QString hint {};
    QList<std::pair<QString, QString>> choices {}; // value and label; the first is the default
};

QList<WorldField> worldFields(WorldPart part);

// A valid new item with an unused id, in the organisation `corpId`.
QJsonObject newWorldItem(WorldPart part, const QJsonObject &world, const QString &corpId);
QString worldList(WorldPart part); // the profile's member with the list: "users"

} // namespace MiniHost
