// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/asioloop.h"
#include "bridge/tls/fronttarget.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <memory>
#include <set>

namespace MiniHost {

class FrontConnection;

// What the connections of one OriginFront share. close() resets a connection's pointer to it, so it may be destroyed after that.
struct FrontContext {
    AsioLoop &loop;
    FrontHooks hooks;
    std::optional<FrontTarget> target {};
    std::unique_ptr<boost::asio::ssl::context> tls {}; // null: plain HTTP
    std::set<std::shared_ptr<FrontConnection>> connections {};
};

class FrontConnection
{
public:
    virtual ~FrontConnection() = default;
    virtual void start() = 0;
    virtual void close() = 0; // removes it from FrontContext::connections
};

std::shared_ptr<FrontConnection> makeFrontConnection(FrontContext &front, boost::asio::ip::tcp::socket &&socket);

} // namespace MiniHost
