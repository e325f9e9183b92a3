// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringView>

namespace MiniHost {

// A JSON string with its quotes, in UTF-8.
QByteArray jsonText(QStringView text);

} // namespace MiniHost
