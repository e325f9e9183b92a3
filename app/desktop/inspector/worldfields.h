// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/world/worldedit.h"

#include <QList>

namespace MiniHost {

// What a form shows of one thing of the world, in its order.
struct WorldField {
    enum class Kind {
        Text,    // one line
        Names,   // Chinese and English
        Lines,   // a list, one a line
        Choices, // some of what there is
        Flag,
    };
    QString key; // in a profile
    QString label;
    Kind kind = Kind::Text;
    QString hint {};
};

QList<WorldField> worldFields(WorldPart part);

// A new one that breaks no rule, with an id that nobody has; of the organisation that is at hand.
QJsonObject newWorldItem(WorldPart part, const QJsonObject &world, const QString &corpId);
QString worldList(WorldPart part); // "users"

} // namespace MiniHost
