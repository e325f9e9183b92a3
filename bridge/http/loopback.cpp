// SPDX-License-Identifier: MIT
#include "bridge/http/loopback.h"

#include <QtGlobal>

namespace MiniHost {

namespace net = boost::asio;

boost::system::error_code listenOnLoopback(net::ip::tcp::acceptor &acceptor, unsigned short &port)
{
    boost::system::error_code error;
    const net::ip::tcp::endpoint endpoint(net::ip::address_v4::loopback(), port);
    acceptor.open(endpoint.protocol(), error);
#ifndef Q_OS_WIN // there the option means "share the port"
    if (!error)
        acceptor.set_option(net::socket_base::reuse_address(true), error);
#endif
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(net::socket_base::max_listen_connections, error);
    if (!error)
        port = acceptor.local_endpoint(error).port();
    return error;
}

} // namespace MiniHost
