// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/asioloop.h"
#include "bridge/http/httpserver.h"

#include <boost/asio/ip/tcp.hpp>
#include <optional>
#include <set>

namespace MiniHost {

class HttpSession;

// What the connections of one server share. It outlives them: close() makes a session forget it.
struct ServerContext {
    AsioLoop &loop;
    HttpServerOptions options;
    HttpHandler handler;
    quint16 port = 0;
    std::set<std::shared_ptr<HttpSession>> sessions {};
    quint64 waits = 0; // how often a session began to wait for a request: their order in time

    // Deadlines are counted in ticks of one timer for all connections: no clock is asked and no timer set per
    // request.
    static constexpr int ticksPerDeadline = 10;
};

// One connection. Everything happens on the loop's thread; requests are served one after the other.
class HttpSession
{
public:
    virtual ~HttpSession() = default;
    virtual void next() = 0; // reads a request, and so on until close()
    virtual void tick() = 0;
    virtual void close() = 0; // leaves ServerContext::sessions
    // Since when it waits for a request of which nothing has come (by ServerContext::waits); nothing while there is one.
    virtual std::optional<quint64> idleSince() const = 0;
    // `serial` says which request it answers; a late or second answer is dropped.
    virtual void answer(quint64 serial, HttpResponse &&response) = 0;
};

// For a handler: may be called from any thread. The session is locked on the loop's thread only.
HttpReply makeHttpReply(std::weak_ptr<AsioLoop> loop, std::weak_ptr<HttpSession> session, quint64 serial);

std::shared_ptr<HttpSession> makeHttpSession(ServerContext &server, boost::asio::ip::tcp::socket &&socket);

} // namespace MiniHost
