// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

#include <memory>

namespace MiniHost {

// Files in the runtime folder by which other processes find a running instance: the control token, and instance-<port>.json with the path of
// the token file. Readable by their owner only; removed by the destructor.
class Announcement
{
public:
    // Fails with FileNotWritable or the error of the runtime folder.
    static Result<std::unique_ptr<Announcement>> make(quint16 port, const QString &controlToken);
    ~Announcement();
    Q_DISABLE_COPY_MOVE(Announcement)

    QString controlTokenFile() const { return m_tokenFile; }

private:
    Announcement() = default;

    QString m_tokenFile;
    QString m_instanceFile;
};

// The path of the control token file of the instance that listens on this port. Fails with PlatformUnreachable when there is none, and with
// ControlRefused when its instance file has no path.
Result<QString> findControlTokenFile(int port);

} // namespace MiniHost
