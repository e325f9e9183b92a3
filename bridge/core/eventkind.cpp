// SPDX-License-Identifier: MIT
#include "bridge/core/eventkind.h"

#include <array>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

struct Row {
    QString name;
    Text label;
};

const auto &rows()
{
#define KIND(name, zh, en) Row { u"" #name##_s, { u"" zh##_s, u"" en##_s } },
    static const std::array table {
#include "bridge/core/eventkinds.def"
    };
#undef KIND
    return table;
}

} // namespace

QString toString(EventKind kind)
{
    return rows()[static_cast<size_t>(kind)].name;
}

Text label(EventKind kind)
{
    return rows()[static_cast<size_t>(kind)].label;
}

std::optional<EventKind> eventKindFromString(const QString &name)
{
    for (size_t i = 0; i < rows().size(); ++i) {
        if (rows()[i].name == name)
            return static_cast<EventKind>(i);
    }
    return std::nullopt;
}

} // namespace MiniHost
