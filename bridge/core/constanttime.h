// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

namespace MiniHost {

// Compares secrets without telling by its duration where they differ.
inline bool equalInConstantTime(QStringView a, QStringView b)
{
    if (a.size() != b.size())
        return false;
    char16_t difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference = static_cast<char16_t>(difference | (a[i].unicode() ^ b[i].unicode()));
    return difference == 0;
}

} // namespace MiniHost
