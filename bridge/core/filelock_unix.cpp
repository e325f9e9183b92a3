// SPDX-License-Identifier: MIT
#include "bridge/core/errors/host.h"
#include "bridge/core/filelock.h"

#include "bridge/core/logging.h"

#include <cerrno>
#include <fcntl.h>
#include <QFile>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr qintptr none = -1;

QString ownerOf(int file)
{
    char text[32] = {};
    const ssize_t count = ::pread(file, text, sizeof text - 1, 0);
    const qint64 process = count > 0 ? QByteArray(text).trimmed().toLongLong() : 0;
    return process > 0 ? u"process %1"_s.arg(process) : u"another process"_s;
}

} // namespace

Result<std::unique_ptr<FileLock>> FileLock::take(const QString &path)
{
    // Not inherited by child processes, which would keep the lock.
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return std::unique_ptr<FileLock>(new FileLock(none));
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        const bool isTaken = errno == EWOULDBLOCK;
        const QString owner = isTaken ? ownerOf(file) : QString();
        ::close(file);
        if (isTaken)
            return fail(Errors::StoreTaken, u"%1: %2"_s.arg(path, owner));
        return std::unique_ptr<FileLock>(new FileLock(none));
    }
    std::unique_ptr<FileLock> lock(new FileLock(file));
    const QByteArray process = QByteArray::number(::getpid()) + '\n';
    const bool isNoted = ::ftruncate(file, 0) == 0
        && ::pwrite(file, process.constData(), static_cast<size_t>(process.size()), 0) == process.size();
    if (!isNoted) // on a full disk: the error then says "another process" without its number
        qCDebug(lcPlatform) << path << "does not say whose it is";
    return lock;
}

FileLock::~FileLock()
{
    if (m_handle != none)
        ::close(static_cast<int>(m_handle));
}

} // namespace MiniHost
