// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QString>
#include <QStringList>

namespace MiniHost {

// A file below the source folder that is made from something else must be as made. What is wrong, or nothing. With
// MINIHOST_WRITE_DOCS=1 in the environment it is written anew instead.
inline QString checkMadeFile(const QString &name, const QString &made)
{
    const QString path = QStringLiteral(MINIHOST_SOURCE_DIR "/") + name;
    QFile file(path);
    if (qEnvironmentVariableIsSet("MINIHOST_WRITE_DOCS")) {
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly))
            return QStringLiteral("%1: %2").arg(name, file.errorString());
        file.write(made.toUtf8());
        return {};
    }
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("%1: %2; MINIHOST_WRITE_DOCS=1 writes it").arg(name, file.errorString());
    const QStringList written = QString::fromUtf8(file.readAll()).split(u'\n');
    const QStringList expected = made.split(u'\n');
    for (qsizetype i = 0; i < std::max(written.size(), expected.size()); ++i) {
        if (written.value(i) != expected.value(i)) {
            return QStringLiteral("line %1 of %2 is\n  %3\nbut should be\n  %4\nMINIHOST_WRITE_DOCS=1 writes it anew.")
                .arg(i + 1)
                .arg(name, written.value(i), expected.value(i));
        }
    }
    return {};
}

} // namespace MiniHost
