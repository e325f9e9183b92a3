// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

#include <memory>

namespace MiniHost {

// What a running instance leaves for others in the runtime folder, readable by its owner only: the control token, and
// instance-<port>.json, which says where the token is. Both are gone when it is.
class Announcement
{
public:
    static Result<std::unique_ptr<Announcement>> make(quint16 port, const QString &controlToken);
    ~Announcement();
    Q_DISABLE_COPY_MOVE(Announcement)

    QString controlTokenFile() const { return m_tokenFile; }

private:
    Announcement() = default;

    QString m_tokenFile;
    QString m_instanceFile;
};

// The control token file of the instance that listens on this port, when there is one.
Result<QString> findControlTokenFile(int port);

} // namespace MiniHost
