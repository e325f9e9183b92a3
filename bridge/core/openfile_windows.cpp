// SPDX-License-Identifier: MIT
#include "bridge/core/openfile.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace MiniHost {

QString irregularity(const QString &path)
{
    const QFileInfo info(path);
    // Devices have names of their own there (CON, \\.\pipe\…), which are no files to Qt.
    return info.isDir() ? u"a folder"_s : info.exists() && !info.isFile() ? u"a device"_s : QString();
}

OpenedFile openForReading(QFile &file)
{
    if (QString what = irregularity(file.fileName()); !what.isEmpty())
        return { what, {} };
    if (!file.open(QIODevice::ReadOnly))
        return { {}, file.errorString() };
    return file.isSequential() ? OpenedFile { u"a device"_s, {} } : OpenedFile {};
}

} // namespace MiniHost
