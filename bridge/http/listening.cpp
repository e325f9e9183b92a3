// SPDX-License-Identifier: MIT
#include "bridge/http/listening.h"

#include <QtGlobal>

namespace MiniHost {

namespace net = boost::asio;

boost::system::error_code listenOn(net::ip::tcp::acceptor &acceptor, const QString &address, unsigned short &port)
{
    boost::system::error_code error;
    const net::ip::address ip = address.isEmpty() ? net::ip::address(net::ip::address_v4::loopback())
                                                  : net::ip::make_address(address.toStdString(), error);
    if (error)
        return error;
    const net::ip::tcp::endpoint endpoint(ip, port);
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

Peer peerOf(const net::ip::tcp::socket &socket)
{
    boost::system::error_code error;
    net::ip::address address = socket.remote_endpoint(error).address();
    if (error)
        return {};
    // A socket for IPv6 and IPv4 has IPv4 clients as ::ffff:127.0.0.1.
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        address = net::ip::make_address_v4(net::ip::v4_mapped, address.to_v6());
    return { QString::fromStdString(address.to_string()), address.is_loopback() };
}

} // namespace MiniHost
