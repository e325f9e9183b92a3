// SPDX-License-Identifier: MIT
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <QString>

namespace MiniHost {

// Opens the acceptor on this port of `address`, 0 for any free one, and sets `port` to the one it has. `address`: an IP address of this
// machine, "0.0.0.0" or "::" for all of them; empty: 127.0.0.1.
boost::system::error_code listenOn(
    boost::asio::ip::tcp::acceptor &acceptor, const QString &address, unsigned short &port);

// The other end of a connection.
struct Peer {
    QString address; // IP, an IPv4 one always in its own form; empty: the connection is gone
    bool isThisMachine = false;
};
Peer peerOf(const boost::asio::ip::tcp::socket &socket);

} // namespace MiniHost
