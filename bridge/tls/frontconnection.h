// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/asioloop.h"
#include "bridge/tls/originfront.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <set>

namespace MiniHost {

class FrontConnection;

// What the connections of one front share. It outlives them: close() makes them forget it.
struct FrontContext {
    AsioLoop &loop;
    FrontHooks hooks;
    std::optional<FrontTarget> target {};
    std::unique_ptr<boost::asio::ssl::context> tls {}; // null: plain
    std::set<std::shared_ptr<FrontConnection>> connections {};
};

class FrontConnection
{
public:
    virtual ~FrontConnection() = default;
    virtual void start() = 0;
    virtual void close() = 0; // leaves FrontContext::connections
};

std::shared_ptr<FrontConnection> makeFrontConnection(FrontContext &front, boost::asio::ip::tcp::socket &&socket);

} // namespace MiniHost
