// SPDX-License-Identifier: MIT
#include "tests/attacks/attack.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

QString toString(Verdict::Outcome outcome)
{
    switch (outcome) {
    case Verdict::Outcome::Held:
        return u"held"_s;
    case Verdict::Outcome::Broken:
        return u"BROKEN"_s;
    case Verdict::Outcome::CouldNotRun:
        return u"could not run"_s;
    }
    Q_UNREACHABLE();
}

QString toString(Weakness weakness)
{
    static constexpr const char *names[] = {
#define WEAKNESS(name, ...) #name,
#include "bridge/core/weaknesses.def"
#undef WEAKNESS
    };
    return QString::fromLatin1(names[static_cast<int>(weakness)]);
}

QString idOf(const AttackKind &kind, const Attack &attack)
{
    const QString id = kind.name + u'/' + attack.name;
    return attack.client ? id + u'/' + toString(*attack.client) : id;
}

} // namespace MiniHost
