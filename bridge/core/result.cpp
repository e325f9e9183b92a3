// SPDX-License-Identifier: MIT
#include "bridge/core/result.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

QString Fault::toString(Language language) const
{
    const QString text = u"%1 %2"_s.arg(row().number).arg(row().text.in(language));
    return detail.isEmpty() ? text : u"%1 (%2)"_s.arg(text, detail);
}

} // namespace MiniHost
