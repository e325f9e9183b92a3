// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace MiniHost {

// The name nearest to what was typed, or empty when none is near. Of names at the same distance the one with digits in the same places
// wins ("iphone-99" is iphone-14, not iphone-se), then the first.
QString nearestName(const QString &typed, const QStringList &names);

} // namespace MiniHost
