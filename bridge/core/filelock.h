// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

#include <memory>

namespace MiniHost {

// A lock on a file that one process at a time can hold. The file contains the process's number. The system releases the lock when the
// process ends, however it ends; the file stays.
class FileLock
{
public:
    // Fails with StoreTaken, naming the file and the process that holds it. Where the file cannot be created or the file system has no locks,
    // it succeeds without a lock: the first write in that folder then fails with the cause.
    static Result<std::unique_ptr<FileLock>> take(const QString &path);
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

private:
    explicit FileLock(qintptr handle)
        : m_handle(handle)
    {
    }

    const qintptr m_handle;
};

} // namespace MiniHost
