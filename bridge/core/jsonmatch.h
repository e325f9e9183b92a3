// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonValue>

namespace MiniHost {

// Whether `seen` equals `wanted`, where objects in `seen` may have additional members.
bool isPartOf(const QJsonValue &wanted, const QJsonValue &seen);

} // namespace MiniHost
