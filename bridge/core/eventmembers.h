// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"

#include <optional>
#include <QString>

namespace MiniHost {

struct JournalEntry;

// Members that mean the same in every kind that has them (tests/core/tst_events.cpp), for views of entries of all kinds.
int numberOf(const JournalEntry &entry);                    // the error's; 0 when there is none
QString apiOf(const JournalEntry &entry);                   // the JSAPI's name; empty when there is none
std::optional<Instant> expiryOf(const JournalEntry &entry); // of the code or token

} // namespace MiniHost
