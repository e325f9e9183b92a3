// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/eventkind.h"

#include <QJsonObject>

namespace MiniHost {

// An event of E's kind with any members, for tests of code that keeps and shows details.
template<typename E>
struct RawEvent {
    static constexpr EventKind Kind = E::Kind;
    QJsonObject detail {};
    QJsonObject toDetail() const { return detail; }
};

} // namespace MiniHost
