// SPDX-License-Identifier: MIT
#pragma once

#include <boost/asio/ip/tcp.hpp>

namespace MiniHost {

// Opens the acceptor on this port of 127.0.0.1, 0 for any free one, and makes `port` the one that it is.
boost::system::error_code listenOnLoopback(boost::asio::ip::tcp::acceptor &acceptor, unsigned short &port);

} // namespace MiniHost
