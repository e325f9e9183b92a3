// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/words.h"

#include <QJsonArray>
#include <QList>

namespace MiniHost {

inline QJsonArray toJson(const QList<ScopeCode> &scopes)
{
    QJsonArray array;
    for (const ScopeCode &scope : scopes)
        array.append(scope.value);
    return array;
}

} // namespace MiniHost
