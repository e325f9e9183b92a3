// SPDX-License-Identifier: MIT
#include "bridge/tls/originfront.h"

#include "bridge/core/errors/host.h"
#include "bridge/core/limits.h"
#include "bridge/core/logging.h"
#include "bridge/http/httpthread.h"
#include "bridge/http/listening.h"
#include "bridge/tls/frontconnection.h"

#include <boost/asio/steady_timer.hpp>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace MiniHost {

namespace net = boost::asio;
using Tcp = net::ip::tcp;
using boost::system::error_code;

namespace {

// Selects HTTP/1.1, the one protocol that the server behind speaks. A client that offers other protocols only continues without ALPN.
int selectProtocol(SSL *, const unsigned char **chosen, unsigned char *size, const unsigned char *offered,
    unsigned int offeredSize, void *)
{
    static constexpr unsigned char ours[] = "\x08http/1.1";
    // OpenSSL's interface takes the result without const, and does not write to it.
    return SSL_select_next_proto(
               const_cast<unsigned char **>(chosen), size, ours, sizeof ours - 1, offered, offeredSize)
            == OPENSSL_NPN_NEGOTIATED
        ? SSL_TLSEXT_ERR_OK
        : SSL_TLSEXT_ERR_NOACK;
}

} // namespace

struct OriginFront::Private : FrontContext, std::enable_shared_from_this<OriginFront::Private> {
    Private(std::shared_ptr<AsioLoop> theLoop, FrontHooks &&theHooks)
        : FrontContext { *theLoop, std::move(theHooks) }
        , keep(std::move(theLoop))
        , acceptor(keep->context)
        , retryTimer(keep->context)
    {
    }

    error_code useCertificate(const Certificate &certificate);
    void accept();
    void close();

    std::shared_ptr<AsioLoop> keep;
    Tcp::acceptor acceptor;
    net::steady_timer retryTimer;
    quint16 port = 0;
    // Since the last accept() that worked: the warning appears once, not at each retry.
    bool isAcceptFailureLogged = false;
};

error_code OriginFront::Private::useCertificate(const Certificate &certificate)
{
    const auto bytes = [](const QByteArray &pem) {
        return net::buffer(pem.constData(), static_cast<size_t>(pem.size()));
    };
    error_code error;
    tls = std::make_unique<net::ssl::context>(net::ssl::context::tls_server);
    SSL_CTX_set_alpn_select_cb(tls->native_handle(), selectProtocol, nullptr);
    tls->use_certificate_chain(bytes(certificate.certificate), error);
    if (!error)
        tls->use_private_key(bytes(certificate.key), net::ssl::context::pem, error);
    return error;
}

void OriginFront::Private::accept()
{
    acceptor.async_accept([self = shared_from_this()](error_code error, Tcp::socket socket) {
        if (!self->acceptor.is_open())
            return;
        if (error) {
            // Usually EMFILE: no file descriptor is left. Tries again in a second.
            if (!std::exchange(self->isAcceptFailureLogged, true))
                qCWarning(lcHttp) << "accept:" << error.message().c_str();
            self->retryTimer.expires_after(1s);
            self->retryTimer.async_wait([self](error_code stopped) {
                if (!stopped && self->acceptor.is_open())
                    self->accept();
            });
            return;
        }
        self->isAcceptFailureLogged = false;
        // Over the limit the socket's destructor closes it.
        if (self->connections.size() < static_cast<size_t>(Limit::ServerConnections)) {
            socket.set_option(Tcp::no_delay(true), error);
            const auto connection = makeFrontConnection(*self, std::move(socket));
            self->connections.insert(connection);
            connection->start();
        }
        self->accept();
    });
}

void OriginFront::Private::close()
{
    error_code ignored; // nothing can be done when closing the socket fails
    acceptor.close(ignored);
    retryTimer.cancel();
    // A copy: close() removes the connection from the set.
    const auto all = connections;
    for (const auto &connection : all)
        connection->close();
    hooks = {};
}

OriginFront::OriginFront(std::shared_ptr<Private> privately)
    : d(std::move(privately))
{
}

OriginFront::~OriginFront()
{
    if (!d->keep->run([this] { d->close(); }))
        d->close(); // the thread has ended, so no other thread uses it
}

Result<std::unique_ptr<OriginFront>> OriginFront::listen(
    HttpThread &thread, const Certificate *certificate, FrontHooks hooks, const FrontAddress &at)
{
    auto d = std::make_shared<Private>(thread.loop(), std::move(hooks));
    d->port = at.port;
    if (const auto error = listenOn(d->acceptor, at.address, d->port)) {
        const QString address = at.address.isEmpty() ? u"127.0.0.1"_s : at.address;
        return fail(
            Errors::PortTaken, u"%1:%2: %3"_s.arg(address).arg(at.port).arg(QString::fromStdString(error.message())));
    }
    if (certificate) {
        if (const auto error = d->useCertificate(*certificate))
            return fail(Errors::CertificateFailed, QString::fromStdString(error.message()));
    }
    thread.post([d] { d->accept(); });
    return std::unique_ptr<OriginFront>(new OriginFront(std::move(d)));
}

quint16 OriginFront::port() const
{
    return d->port;
}

void OriginFront::setTarget(std::optional<FrontTarget> target)
{
    d->keep->run([this, &target] { d->target = std::move(target); });
}

} // namespace MiniHost
