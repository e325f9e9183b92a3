// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayList>
#include <QString>

namespace MiniHost {

// A network of this process and of those it starts from now on, in which whatever leaves the machine ends up here: a
// loopback, and one interface ("net0", with addresses and the default routes of IPv4 and IPv6) whose packets are read and
// answered by nobody. Linux only.
class QuietNetwork
{
public:
    // Nothing, or why this machine does not allow it. Once, before there is a second thread.
    QString open();
    ~QuietNetwork();

    // What has left since the last time, as texts: "IPv4 udp 198.51.100.2 > 224.0.0.251:5353, 78 bytes".
    QByteArrayList takePackets();

    static constexpr auto ownAddress = "198.51.100.2"; // TEST-NET-2, and 2001:db8::2

private:
    int m_device = -1;
};

} // namespace MiniHost
