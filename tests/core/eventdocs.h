// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace MiniHost {

// Documents generated from the rows of bridge/core/events.
QString journalSchema();    // resources/schemas/journal-1.schema.json
QString journalReference(); // docs/reference/journal.md

} // namespace MiniHost
