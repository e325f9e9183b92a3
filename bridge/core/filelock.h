// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

#include <memory>

namespace MiniHost {

// What one process at a time may have: a lock on a file, with the process's number in it. The system lets go of it when the process
// ends, however it ends; the file stays.
class FileLock
{
public:
    // StoreTaken, with the file and the process that has it. Where files cannot be locked, or the file cannot be made, nothing is locked:
    // whoever goes on to write there meets the reason.
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
