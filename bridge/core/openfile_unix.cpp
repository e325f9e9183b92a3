// SPDX-License-Identifier: MIT
#include "bridge/core/openfile.h"

#include <cerrno>
#include <fcntl.h>
#include <QFile>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString irregularity(mode_t mode)
{
    switch (mode & S_IFMT) {
    case S_IFREG:
        return {};
    case S_IFDIR:
        return u"a folder"_s;
    case S_IFIFO:
        return u"a named pipe"_s;
    case S_IFSOCK:
        return u"a socket"_s;
    case S_IFCHR:
    case S_IFBLK:
        return u"a device"_s;
    default:
        return u"no file"_s;
    }
}

} // namespace

QString irregularity(const QString &path)
{
    struct stat now {
    };
    return stat(QFile::encodeName(path).constData(), &now) == 0 ? irregularity(now.st_mode) : QString();
}

OpenedFile openForReading(QFile &file)
{
    const QByteArray path = QFile::encodeName(file.fileName());
    struct stat before {
    };
    // Checked before open(), since opening a device can have an effect (rewind a tape), and after, since the file may have been replaced.
    if (stat(path.constData(), &before) != 0)
        return { {}, qt_error_string(errno) };
    if (QString what = irregularity(before.st_mode); !what.isEmpty())
        return { what, {} };
    // Without blocking: neither for a pipe's other end, nor in files that only look regular (/proc/kmsg).
    const int descriptor = open(path.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return { {}, qt_error_string(errno) };
    struct stat now {
    };
    QString what = fstat(descriptor, &now) == 0 ? irregularity(now.st_mode) : u"no file"_s;
    if (what.isEmpty() && file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFile::AutoCloseHandle))
        return {};
    close(descriptor);
    return { what, what.isEmpty() ? file.errorString() : QString() };
}

} // namespace MiniHost
