// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/asioloop.h"
#include "bridge/http/httpserveroptions.h"

#include <boost/asio/ip/tcp.hpp>
#include <optional>
#include <set>

namespace MiniHost {

class HttpSession;

// What the connections of one server share. close() resets a session's pointer to it, so it may be destroyed after that.
struct ServerContext {
    AsioLoop &loop;
    HttpServerOptions options;
    HttpHandler handler;
    quint16 port = 0;
    std::set<std::shared_ptr<HttpSession>> sessions {};
    // A counter that each session copies when it becomes idle: the session with the smallest copy is idle longest.
    quint64 idleSequence = 0;
    // Deadlines are counted in ticks of one timer for all connections, which costs no clock read and no timer per request.
    static constexpr int ticksPerDeadline = 10;
};

// One connection. Everything happens on the loop's thread; requests are served one after the other.
class HttpSession
{
public:
    virtual ~HttpSession() = default;
    // Starts to read the next request. Further requests follow until close().
    virtual void next() = 0;
    // Counts the deadline down.
    virtual void tick() = 0;
    // Removes the session from ServerContext::sessions.
    virtual void close() = 0;
    // The value of ServerContext::idleSequence when it became idle. nullopt while a request arrives or is answered.
    virtual std::optional<quint64> idleSince() const = 0;
    // `serial`: the number of the request in this connection. A late or second answer is dropped.
    virtual void answer(quint64 serial, HttpResponse &&response) = 0;
};

// The reply may be called from any thread. `session` is locked on the loop's thread only, so it is destroyed there.
HttpReply makeHttpReply(std::weak_ptr<AsioLoop> loop, std::weak_ptr<HttpSession> session, quint64 serial);

std::shared_ptr<HttpSession> makeHttpSession(ServerContext &server, boost::asio::ip::tcp::socket &&socket);

} // namespace MiniHost
