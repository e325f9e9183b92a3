// SPDX-License-Identifier: MIT
#include "bridge/core/eventmembers.h"

#include "bridge/core/journal.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

int numberOf(const JournalEntry &entry)
{
    return entry.detail["number"_L1].toInt();
}

QString apiOf(const JournalEntry &entry)
{
    return entry.detail["api"_L1].toString();
}

std::optional<Instant> expiryOf(const JournalEntry &entry)
{
    const QJsonValue at = entry.detail["expiresAt"_L1];
    return at.isString() ? std::optional(instantFromIso(at.toString())) : std::nullopt;
}

} // namespace MiniHost
