// SPDX-License-Identifier: MIT
#include "bridge/core/osentropy.h"

#include <QRandomGenerator>

namespace MiniHost {

QByteArray osEntropy(int count)
{
    QByteArray bytes((count + 3) / 4 * 4, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
    return bytes.left(count);
}

} // namespace MiniHost
