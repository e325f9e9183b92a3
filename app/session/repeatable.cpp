// SPDX-License-Identifier: MIT
#include "app/session/repeatable.h"

#include <QCryptographicHash>
#include <QtEndian>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace MiniHost {

std::unique_ptr<Entropy> makeEntropy(std::optional<quint64> seed, EntropyStream stream)
{
    if (!seed)
        return std::make_unique<SystemEntropy>();
    const QByteArray first = SeededEntropy(*seed + (static_cast<quint64>(stream) << 56)).bytes(8);
    return std::make_unique<SeededEntropy>(qFromLittleEndian<quint64>(first.constData()));
}

QString simulatedDeviceId(const QString &world, ClientPlatform platform)
{
    const QString name = world + u'/' + toString(platform);
    const QByteArray digest = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    return QUuid::fromRfc4122(digest.left(16)).toString(QUuid::WithoutBraces);
}

} // namespace MiniHost
