// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/store/database.h"

namespace MiniHost {

// What the store knows of itself: "run" and "profile". Empty when it was never written. Fails with StoreFailed.
Result<QString> readMeta(Database &database, const QString &name);
Result<void> writeMeta(Database &database, const QString &name, const QString &value);

// The number of this run, see CallRefs. Written, so that a store that cannot be written to is found out at once.
Result<qint64> beginRun(Database &database);

} // namespace MiniHost
