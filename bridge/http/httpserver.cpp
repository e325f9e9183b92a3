// SPDX-License-Identifier: MIT
#include "bridge/http/httpserver.h"

#include "bridge/core/errors/host.h"
#include "bridge/core/limits.h"
#include "bridge/core/logging.h"
#include "bridge/http/httpsession.h"
#include "bridge/http/httpthread.h"
#include "bridge/http/listening.h"
#include "bridge/http/responsehead.h"

#include <boost/asio/steady_timer.hpp>
#include <limits>

using namespace Qt::StringLiterals;

namespace MiniHost {

namespace net = boost::asio;
using Tcp = net::ip::tcp;
using boost::system::error_code;

struct HttpServer::Private : ServerContext, std::enable_shared_from_this<HttpServer::Private> {
    Private(AsioLoop &theLoop, HttpServerOptions &&theOptions, HttpHandler &&theHandler)
        : ServerContext { theLoop, std::move(theOptions), std::move(theHandler) }
        , acceptor(theLoop.context)
        , ticker(theLoop.context)
    {
        if (!options.refuse)
            options.refuse = plainRefusal;
    }

    void accept();
    void startSession(Tcp::socket &&socket);
    bool closeOldestIdleSession();
    void tick();
    void close();

    Tcp::acceptor acceptor;
    net::steady_timer ticker;
    bool accepting = false;
    // Since the last accept() that worked: the warning appears once, not at each retry.
    bool isAcceptFailureLogged = false;
};

void HttpServer::Private::accept()
{
    accepting = true;
    acceptor.async_accept([self = shared_from_this()](error_code error, Tcp::socket socket) {
        if (!self->acceptor.is_open())
            return;
        if (error) {
            // Usually EMFILE: no file descriptor is left. Closing an idle connection frees one; otherwise tick() tries again, since
            // a retry at once would be a busy loop.
            if (!std::exchange(self->isAcceptFailureLogged, true))
                qCWarning(lcHttp) << "accept:" << error.message().c_str();
            if (self->closeOldestIdleSession())
                return self->accept();
            self->accepting = false;
            return;
        }
        self->startSession(std::move(socket));
        self->accept();
    });
}

void HttpServer::Private::startSession(Tcp::socket &&socket)
{
    if (sessions.size() >= static_cast<size_t>(Limit::ServerConnections) && !closeOldestIdleSession())
        return; // the destructor closes the socket
    error_code error;
    socket.non_blocking(true, error);
    if (!error)
        socket.set_option(Tcp::no_delay(true), error);
    if (error)
        return;
    const auto session = makeHttpSession(*this, std::move(socket));
    sessions.insert(session);
    session->next();
}

// False when no connection is idle.
bool HttpServer::Private::closeOldestIdleSession()
{
    std::shared_ptr<HttpSession> oldest;
    quint64 first = std::numeric_limits<quint64>::max();
    for (const auto &session : sessions) {
        const auto since = session->idleSince();
        if (since && *since < first) {
            first = *since;
            oldest = session;
        }
    }
    if (oldest)
        oldest->close();
    return oldest != nullptr;
}

void HttpServer::Private::tick()
{
    ticker.expires_after(std::max<Milliseconds>(options.deadline / ticksPerDeadline, 1ms));
    ticker.async_wait([self = shared_from_this()](error_code error) {
        if (error || !self->acceptor.is_open())
            return;
        if (self->accepting)
            self->isAcceptFailureLogged = false;
        else
            self->accept();
        // A copy: tick() may close a session, which removes it from the set.
        const auto all = self->sessions;
        for (const auto &session : all)
            session->tick();
        self->tick();
    });
}

void HttpServer::Private::close()
{
    error_code ignored; // nothing can be done when closing the socket fails
    acceptor.close(ignored);
    ticker.cancel();
    // A copy: close() removes the session from the set.
    const auto all = sessions;
    for (const auto &session : all)
        session->close();
    handler = nullptr;
}

HttpServer::HttpServer(std::shared_ptr<AsioLoop> loop, std::shared_ptr<Private> privately)
    : m_loop(std::move(loop))
    , d(std::move(privately))
{
}

HttpServer::~HttpServer()
{
    if (!m_loop->run([this] { d->close(); }))
        d->close(); // the thread has ended, so no other thread uses it
}

Result<std::unique_ptr<HttpServer>> HttpServer::listen(
    HttpThread &thread, HttpServerOptions options, HttpHandler handler)
{
    auto d = std::make_shared<Private>(*thread.loop(), std::move(options), std::move(handler));
    d->port = d->options.port;
    if (const auto error = listenOn(d->acceptor, d->options.address, d->port)) {
        const QString address = d->options.address.isEmpty() ? u"127.0.0.1"_s : d->options.address;
        return fail(Errors::PortTaken,
            u"%1:%2: %3"_s.arg(address).arg(d->options.port).arg(QString::fromStdString(error.message())));
    }
    thread.loop()->post([d] {
        d->accept();
        d->tick();
    });
    return std::unique_ptr<HttpServer>(new HttpServer(thread.loop(), std::move(d)));
}

quint16 HttpServer::port() const
{
    return d->port;
}

} // namespace MiniHost
