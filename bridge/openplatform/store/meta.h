// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/store/database.h"

namespace MiniHost {

// The table meta, key and value: "run" (number of the last run) and "profile" (name and hash of the last world). An unset value reads as
// empty. Fails with StoreFailed.
Result<QString> readMeta(Database &database, const QString &name);
Result<void> writeMeta(Database &database, const QString &name, const QString &value);

// Increments the run number (see CallRefs) and returns it. Since it writes, it fails at once when the store is not writable.
Result<qint64> beginRun(Database &database);

} // namespace MiniHost
