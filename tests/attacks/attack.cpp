// SPDX-License-Identifier: MIT
#include "tests/attacks/attack.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

QString idOf(const AttackKind &kind, const Attack &attack)
{
    const QString id = kind.name + u'/' + attack.name;
    return attack.client ? id + u'/' + toString(*attack.client) : id;
}

} // namespace MiniHost
