// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/words.h"

#include <QJsonArray>
#include <QList>
#include <QStringList>

namespace MiniHost {

inline QStringList toTexts(const QList<ScopeCode> &scopes)
{
    QStringList texts;
    for (const ScopeCode &scope : scopes)
        texts += scope.value;
    return texts;
}

inline QJsonArray toJson(const QList<ScopeCode> &scopes)
{
    QJsonArray array;
    for (const ScopeCode &scope : scopes)
        array.append(scope.value);
    return array;
}

} // namespace MiniHost
