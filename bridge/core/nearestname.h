// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace MiniHost {

// The name with the smallest edit distance to the typed one; empty when none is near. Among equal distances the name with digits in the same
// places wins ("iphone-99" gives iphone-14, not iphone-se), then the first.
QString nearestName(const QString &typed, const QStringList &names);

} // namespace MiniHost
