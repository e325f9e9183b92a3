// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace MiniHost {

// What is made of the rows of bridge/core/events.
QString journalSchema();    // resources/schemas/journal-1.schema.json
QString journalReference(); // docs/reference/journal.md

} // namespace MiniHost
