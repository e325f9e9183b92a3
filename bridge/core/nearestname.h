// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace MiniHost {

// The name nearest to what was typed, or empty when none is near.
QString nearestName(const QString &typed, const QStringList &names);

} // namespace MiniHost
