// SPDX-License-Identifier: MIT
#include "bridge/core/errors/host.h"
#include "bridge/core/filelock.h"

#include <QDir>
#include <windows.h>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

const qintptr none = reinterpret_cast<qintptr>(INVALID_HANDLE_VALUE);

HANDLE openFile(const QString &path, DWORD access, DWORD sharing, DWORD creation)
{
    const QString native = QDir::toNativeSeparators(path);
    return ::CreateFileW(reinterpret_cast<const wchar_t *>(native.utf16()), access, sharing, nullptr, creation,
        FILE_ATTRIBUTE_NORMAL, nullptr);
}

QString ownerOf(const QString &path)
{
    const HANDLE file = openFile(path, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE, OPEN_EXISTING);
    char text[32] = {};
    DWORD count = 0;
    const bool isRead = file != INVALID_HANDLE_VALUE && ::ReadFile(file, text, sizeof text - 1, &count, nullptr);
    if (file != INVALID_HANDLE_VALUE)
        ::CloseHandle(file);
    const qint64 process = isRead ? QByteArray(text).trimmed().toLongLong() : 0;
    return process > 0 ? u"process %1"_s.arg(process) : u"another process"_s;
}

} // namespace

// The open file is the lock: other processes may read it, but not open it for writing.
Result<std::unique_ptr<FileLock>> FileLock::take(const QString &path)
{
    const HANDLE file = openFile(path, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ, OPEN_ALWAYS);
    if (file == INVALID_HANDLE_VALUE && ::GetLastError() == ERROR_SHARING_VIOLATION)
        return fail(Errors::StoreTaken, u"%1: %2"_s.arg(path, ownerOf(path)));
    std::unique_ptr<FileLock> lock(new FileLock(reinterpret_cast<qintptr>(file)));
    if (file != INVALID_HANDLE_VALUE && ::SetEndOfFile(file)) {
        const QByteArray process = QByteArray::number(static_cast<qint64>(::GetCurrentProcessId())) + "\r\n";
        DWORD count = 0;
        ::WriteFile(file, process.constData(), static_cast<DWORD>(process.size()), &count, nullptr);
    }
    return lock;
}

FileLock::~FileLock()
{
    if (m_handle != none)
        ::CloseHandle(reinterpret_cast<HANDLE>(m_handle));
}

} // namespace MiniHost
