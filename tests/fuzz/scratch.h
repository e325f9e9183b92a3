// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace MiniHost {

// A file for readers that need one: always the same file, in memory where the system has such a folder.
class Scratch
{
public:
    Scratch()
        : m_folder(
            QDir(QStringLiteral("/dev/shm")).exists() ? QStringLiteral("/dev/shm/minihost-fuzz-XXXXXX") : QString())
    {
        if (!m_folder.isValid())
            qFatal("no folder to write to: %s", qPrintable(m_folder.errorString()));
    }

    QString folder() const { return m_folder.path(); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    // An empty folder in the scratch folder.
    QString emptied(const QString &name) const
    {
        QDir(m_folder.filePath(name)).removeRecursively();
        QDir(m_folder.path()).mkpath(name);
        return m_folder.filePath(name);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace MiniHost
