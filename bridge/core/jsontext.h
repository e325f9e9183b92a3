// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace MiniHost {

// Any value as compact JSON; QJsonDocument writes arrays and objects only.
QByteArray jsonText(const QJsonValue &value);

} // namespace MiniHost
