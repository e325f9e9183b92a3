// SPDX-License-Identifier: MIT
#include "bridge/tls/frontconnection.h"

#include "bridge/http/hostcheck.h"
#include "bridge/http/responsehead.h"
#include "bridge/tls/connectionhead.h"
#include "bridge/wire/requestreader.h"

#include <array>
#include <boost/asio/connect.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace MiniHost {

namespace net = boost::asio;
using Tcp = net::ip::tcp;
using Tls = net::ssl::stream<Tcp::socket>;
using boost::system::error_code;

namespace {

// The body has no limit here: the server behind has its own.
constexpr RequestReader::Limits limits { 64 * 1024, std::numeric_limits<qsizetype>::max() };
// For the TLS handshake, for a head of which a part has arrived, for connecting to the server, and between two reads from the server after
// the browser has closed its sending side.
constexpr auto progressTimeout = 10s;
// For the browser to close its side after the answer.
constexpr auto shutdownTimeout = 2s;
// For the first byte of a request: browsers open connections in advance.
constexpr auto idleTimeout = 120s;

std::string textOf(const Authority &authority)
{
    const std::string host = authority.host.toStdString();
    return authority.port < 0 ? host : host + ':' + std::to_string(authority.port);
}

// The buffer of one direction.
struct Flow {
    std::array<char, 64 * 1024> bytes;
};

// One connection, on the loop's thread. Stream is the browser's side: Tcp::socket or Tls.
template<typename Stream>
class Connection final : public FrontConnection, public std::enable_shared_from_this<Connection<Stream>>
{
public:
    template<typename... Arguments>
    explicit Connection(FrontContext &front, Arguments &&...arguments)
        : m_front(&front)
        , m_browser(std::forward<Arguments>(arguments)...)
        , m_server(front.loop.context)
        , m_resolver(front.loop.context)
        , m_timer(front.loop.context)
    {
    }

    void start() override
    {
        if constexpr (std::is_same_v<Stream, Tls>) {
            startTimer(progressTimeout);
            m_browser.async_handshake(
                net::ssl::stream_base::server, closingOnError([](Connection &self) { self.readHead(); }));
        } else {
            readHead();
        }
    }

    void close() override
    {
        if (!m_front)
            return;
        const auto keep = this->shared_from_this();
        std::exchange(m_front, nullptr)->connections.erase(keep);
        error_code ignored; // nothing can be done when closing the socket fails
        m_timer.cancel();
        m_resolver.cancel();
        m_server.close(ignored);
        socket().close(ignored);
    }

private:
    Tcp::socket &socket()
    {
        if constexpr (std::is_same_v<Stream, Tls>)
            return m_browser.next_layer();
        else
            return m_browser;
    }

    // A completion handler that owns the connection, closes it on an error, and else calls `then`.
    template<typename Then>
    auto closingOnError(Then then)
    {
        return [self = this->shared_from_this(), then](error_code error, const auto &...) {
            if (!self->m_front)
                return;
            if (error)
                return self->close();
            then(*self);
        };
    }

    void startTimer(std::chrono::seconds time)
    {
        m_timer.expires_after(time);
        m_timer.async_wait([weak = this->weak_from_this()](error_code error) {
            if (const auto self = weak.lock(); self && !error)
                self->close();
        });
    }

    void readHead()
    {
        if (!m_reader.hasBegun())
            startTimer(idleTimeout);
        else if (!std::exchange(m_isHeadAwaited, true))
            startTimer(progressTimeout); // once for the whole head: further bytes do not restart it
        m_browser.async_read_some(
            net::buffer(m_up.bytes), [self = this->shared_from_this()](error_code error, size_t count) {
                if (!self->m_front)
                    return;
                if (error)
                    return self->close();
                self->m_head.append(self->m_up.bytes.data(), count);
                self->parseHead({ self->m_up.bytes.data(), count });
            });
    }

    // `bytes`: those just read.
    void parseHead(std::string_view bytes)
    {
        m_headSize += m_reader.feed(bytes);
        if (m_reader.state() == RequestReader::State::Broken)
            return refuse(m_reader.fault().status, m_reader.fault().why);
        if (m_reader.state() == RequestReader::State::Head)
            return readHead();
        const size_t begin = m_head.find_first_not_of("\r\n");
        const std::string_view head = std::string_view(m_head).substr(begin, m_headSize - begin);
        const auto &target = m_front->target;
        ConnectionHead sent;
        if (target && target->named != FrontTarget::Host::Kept) {
            // Checked here, since the server behind does not see the original Host header.
            const auto &host = m_reader.head().host;
            if (!target->authority.isEmpty() && (!host || !isOwnHost(*host, 0, { target->authority })))
                return refuse(421, u"this is %1"_s.arg(target->authority));
            const bool isRenamed = target->named == FrontTarget::Host::Renamed || !host;
            const std::string own = (target->host + u':' + QString::number(target->port)).toStdString();
            sent = ConnectionHead::renamed(head, isRenamed ? own : textOf(*host));
            m_reportsDocument = sent.isDocument && m_front->hooks.document;
        } else {
            sent = ConnectionHead::kept(head);
        }
        m_target = std::move(sent.target);
        if (const auto &asked = m_reader.head().host)
            m_asked = QByteArray::fromStdString(textOf(*asked));
        m_head = sent.text + m_head.substr(m_headSize);
        if (!target)
            return sendUnreachable(u"there is no server"_s);
        startTimer(progressTimeout);
        m_resolver.async_resolve(target->host.toStdString(), std::to_string(target->port),
            [self = this->shared_from_this()](error_code error, const Tcp::resolver::results_type &found) {
                if (!self->m_front)
                    return;
                if (error)
                    return self->sendUnreachable(QString::fromStdString(error.message()));
                self->connectTo(found);
            });
    }

    void connectTo(const Tcp::resolver::results_type &found)
    {
        net::async_connect(m_server, found, [self = this->shared_from_this()](error_code error, const Tcp::endpoint &) {
            if (!self->m_front)
                return;
            if (error)
                return self->sendUnreachable(QString::fromStdString(error.message()));
            if (self->m_reportsDocument)
                self->m_front->hooks.document(self->m_asked, QByteArray::fromStdString(self->m_target));
            self->m_timer.cancel(); // browser and server have timeouts of their own
            error_code ignored;     // no_delay is an optimisation only
            self->m_server.set_option(Tcp::no_delay(true), ignored);
            net::async_write(self->m_server, net::buffer(self->m_head), self->closingOnError([](Connection &both) {
                both.template forward<true>();
                both.template forward<false>();
            }));
        });
    }

    void sendUnreachable(const QString &problem)
    {
        answer(502, "text/html", m_front->hooks.unreachable(QByteArray::fromStdString(m_target), problem));
    }

    void refuse(int status, const QString &why) { answer(status, "text/plain", why.toUtf8() + '\n'); }

    void answer(int status, const char *type, const QByteArray &body)
    {
        HttpResponse response = HttpResponse::text(body, status, QByteArray(type) + "; charset=utf-8");
        response.headers += HttpHeader { "Cache-Control", "no-store" };
        m_head.clear();
        appendResponseHead(m_head, response, {}, body.size(), AfterAnswer::Close);
        m_head += body.toStdString();
        startTimer(progressTimeout);
        net::async_write(m_browser, net::buffer(m_head), closingOnError([](Connection &self) { self.shutDown(); }));
    }

    template<bool IsUp>
    void forward()
    {
        Flow &flow = IsUp ? m_up : m_down;
        const auto received = [self = this->shared_from_this(), &flow](error_code error, size_t count) {
            if (!self->m_front)
                return;
            if (error == net::error::eof && IsUp)
                return self->forwardEnd();
            // Up: the browser has disconnected. Down: the server has sent its whole answer.
            if (error)
                return IsUp ? self->close() : self->shutDown();
            if (!IsUp && self->m_isHalfClosed)
                self->startTimer(progressTimeout);
            const auto sent = self->closingOnError([](Connection &both) { both.template forward<IsUp>(); });
            if constexpr (IsUp)
                net::async_write(self->m_server, net::buffer(flow.bytes.data(), count), sent);
            else
                net::async_write(self->m_browser, net::buffer(flow.bytes.data(), count), sent);
        };
        if constexpr (IsUp)
            m_browser.async_read_some(net::buffer(flow.bytes), received);
        else
            m_server.async_read_some(net::buffer(flow.bytes), received);
    }

    // The browser has closed its sending side only. The server's answer is still forwarded, until progressTimeout passes without a byte.
    void forwardEnd()
    {
        m_isHalfClosed = true;
        startTimer(progressTimeout);
        error_code ignored; // the server may have disconnected
        m_server.shutdown(Tcp::socket::shutdown_send, ignored);
    }

    // Sends TLS close_notify, so that the browser can tell an answer without a length from a truncated one.
    void shutDown()
    {
        startTimer(shutdownTimeout);
        if constexpr (std::is_same_v<Stream, Tls>) {
            m_browser.async_shutdown([self = this->shared_from_this()](error_code) { self->close(); });
        } else {
            // The pending read of the browser's end, or the timer, then closes the connection.
            error_code ignored; // the browser may have disconnected
            m_browser.shutdown(Tcp::socket::shutdown_send, ignored);
        }
    }

    FrontContext *m_front; // null once closed
    Stream m_browser;
    Tcp::socket m_server;
    Tcp::resolver m_resolver;
    net::steady_timer m_timer;
    // First the bytes from the browser, then those to send: the rewritten head, or an answer of this class.
    std::string m_head;
    RequestReader m_reader { limits };
    size_t m_headSize = 0;
    bool m_isHeadAwaited = false;
    bool m_isHalfClosed = false;
    QByteArray m_asked; // the Host header
    std::string m_target;
    bool m_reportsDocument = false; // FrontHooks::document is called once the server is connected
    Flow m_up;
    Flow m_down;
};

} // namespace

std::shared_ptr<FrontConnection> makeFrontConnection(FrontContext &front, Tcp::socket &&socket)
{
    if (front.tls)
        return std::make_shared<Connection<Tls>>(front, std::move(socket), *front.tls);
    return std::make_shared<Connection<Tcp::socket>>(front, std::move(socket));
}

} // namespace MiniHost
