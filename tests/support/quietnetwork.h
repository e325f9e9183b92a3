// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayList>
#include <QString>

namespace MiniHost {

// A network namespace for this process and its later children, from which no packet leaves the machine: it has loopback
// and one interface ("net0", with addresses and the default routes of IPv4 and IPv6) whose packets are read here and
// not answered. Linux only.
class QuietNetwork
{
public:
    // Returns nothing, or why this machine does not allow it. May be called once, before a second thread starts.
    QString open();
    ~QuietNetwork();

    // The packets since the last call, as texts: "IPv4 udp 198.51.100.2 > 224.0.0.251:5353, 78 bytes".
    QByteArrayList takePackets();

    // In TEST-NET-2; the IPv6 address is 2001:db8::2.
    static constexpr auto ownAddress = "198.51.100.2";

private:
    int m_device = -1;
};

} // namespace MiniHost
