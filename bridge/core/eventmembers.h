// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"

#include <optional>
#include <QString>

namespace MiniHost {

struct JournalEntry;

// Members with the same meaning in all kinds that have them (tests/core/tst_events.cpp), for views of entries of all kinds.
int numberOf(const JournalEntry &entry);                    // the number of the error; 0: none
QString apiOf(const JournalEntry &entry);                   // the name of the JSAPI; empty: none
std::optional<Instant> expiryOf(const JournalEntry &entry); // when the code or token expires

} // namespace MiniHost
