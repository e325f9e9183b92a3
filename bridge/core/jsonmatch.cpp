// SPDX-License-Identifier: MIT
#include "bridge/core/jsonmatch.h"

#include <QJsonObject>

namespace MiniHost {

bool isPartOf(const QJsonValue &wanted, const QJsonValue &seen)
{
    if (!wanted.isObject())
        return wanted == seen;
    const QJsonObject members = wanted.toObject();
    const QJsonObject there = seen.toObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        if (!there.contains(member.key()) || !isPartOf(member.value(), there.value(member.key())))
            return false;
    }
    return seen.isObject();
}

} // namespace MiniHost
