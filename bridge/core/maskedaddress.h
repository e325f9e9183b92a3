// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace MiniHost {

// An address for the journal: the authorization codes and tokens in its query are masked ("/login?authCode=qaum…").
QString maskedAddress(const QString &address);

} // namespace MiniHost
