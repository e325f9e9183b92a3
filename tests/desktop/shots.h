// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QImage>
#include <QString>

namespace MiniHost {

// Writes a picture to the folder MINIHOST_SHOTS, as NAME.png (docs/develop/looking.md). False when it cannot be written; without that
// variable nothing is written.
inline bool saveShot(const QImage &picture, const QString &name)
{
    const QString folder = qEnvironmentVariable("MINIHOST_SHOTS");
    return folder.isEmpty() || picture.save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

} // namespace MiniHost
