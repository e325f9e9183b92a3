// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace MiniHost {

// What a page shows whose server is not there: which one, why, and the way out. In both languages.
QByteArray unreachablePage(const QString &origin, const QString &server, const QString &problem);

} // namespace MiniHost
