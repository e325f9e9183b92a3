// SPDX-License-Identifier: MIT
#include "bridge/jsapi/consent.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

QString toString(ConsentAnswer answer)
{
    switch (answer) {
    case ConsentAnswer::Allow:
        return u"allow"_s;
    case ConsentAnswer::Refuse:
        return u"refuse"_s;
    case ConsentAnswer::Close:
        return u"close"_s;
    case ConsentAnswer::Withdrawn:
        return u"withdrawn"_s;
    }
    Q_UNREACHABLE();
}

} // namespace MiniHost
