// SPDX-License-Identifier: MIT
#include "bridge/core/clock.h"

#include <QDateTime>

namespace MiniHost {

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
}

QString toIso(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(instant), Qt::UTC).toString(Qt::ISODateWithMs);
}

Instant instantFromIso(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? instantFromMs(time.toMSecsSinceEpoch()) : Instant {};
}

} // namespace MiniHost
