// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace MiniHost {

// The error page, in both languages, for an origin of --map whose server cannot be reached.
QByteArray unreachablePage(const QString &origin, const QString &server, const QString &problem);

} // namespace MiniHost
