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

// Of bodies the server behind says what is too much.
constexpr RequestReader::Limits limits { 64 * 1024, std::numeric_limits<qsizetype>::max() };
constexpr auto patience =
    10s; // for a handshake, a head that has begun, a connection, what a half-closed one still gets
constexpr auto farewellPatience = 2s; // what was written has left by then
constexpr auto idlePatience = 120s;   // browsers open connections before they need them

// One way of the pipe.
struct Flow {
    std::array<char, 64 * 1024> bytes;
};

// Everything happens on the loop's thread. Stream is the browser's side: Tcp::socket or Tls.
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
            wait(patience);
            m_browser.async_handshake(
                net::ssl::stream_base::server, guarded([](Connection &self) { self.readHead(); }));
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
        error_code ignored; // nothing can be done about a socket that does not close
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

    // A handler that keeps the connection, and closes it on an error.
    template<typename Then>
    auto guarded(Then then)
    {
        return [self = this->shared_from_this(), then](error_code error, const auto &...) {
            if (!self->m_front)
                return;
            if (error)
                return self->close();
            then(*self);
        };
    }

    void wait(std::chrono::seconds time)
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
            wait(idlePatience);
        else if (!std::exchange(m_isHeadAwaited, true))
            wait(patience); // for the whole of it: a byte now and then does not prolong that
        m_browser.async_read_some(
            net::buffer(m_up.bytes), [self = this->shared_from_this()](error_code error, size_t count) {
                if (!self->m_front)
                    return;
                if (error)
                    return self->close();
                self->m_head.append(self->m_up.bytes.data(), count);
                self->seeHead({ self->m_up.bytes.data(), count });
            });
    }

    // `news`: what has just come.
    void seeHead(std::string_view news)
    {
        m_headSize += m_reader.feed(news);
        if (m_reader.state() == RequestReader::State::Broken)
            return refuse(m_reader.fault().status, m_reader.fault().why);
        if (m_reader.state() == RequestReader::State::Head)
            return readHead();
        const size_t begin = m_head.find_first_not_of("\r\n");
        const std::string_view head = std::string_view(m_head).substr(begin, m_headSize - begin);
        const auto &target = m_front->target;
        ConnectionHead sent;
        if (target && target->isRenamed) {
            // The server behind does not get to see whom the request was for.
            const auto &host = m_reader.head().host;
            if (!target->authority.isEmpty() && (!host || !isOwnHost(*host, 0, { target->authority })))
                return refuse(421, u"this is %1"_s.arg(target->authority));
            const std::string name = (target->host + u':' + QString::number(target->port)).toStdString();
            sent = ConnectionHead::renamed(head, name);
            m_isTold = sent.isDocument && m_front->hooks.document;
        } else {
            sent = ConnectionHead::kept(head);
        }
        m_target = std::move(sent.target);
        m_head = sent.text + m_head.substr(m_headSize);
        if (!target)
            return tellUnreachable(u"there is no server"_s);
        wait(patience);
        m_resolver.async_resolve(target->host.toStdString(), std::to_string(target->port),
            [self = this->shared_from_this()](error_code error, const Tcp::resolver::results_type &found) {
                if (!self->m_front)
                    return;
                if (error)
                    return self->tellUnreachable(QString::fromStdString(error.message()));
                self->connectTo(found);
            });
    }

    void connectTo(const Tcp::resolver::results_type &found)
    {
        net::async_connect(m_server, found, [self = this->shared_from_this()](error_code error, const Tcp::endpoint &) {
            if (!self->m_front)
                return;
            if (error)
                return self->tellUnreachable(QString::fromStdString(error.message()));
            if (self->m_isTold)
                self->m_front->hooks.document(QByteArray::fromStdString(self->m_target));
            self->m_timer.cancel(); // from here on both ends have their own patience
            error_code ignored;     // then it is a little slower
            self->m_server.set_option(Tcp::no_delay(true), ignored);
            net::async_write(self->m_server, net::buffer(self->m_head), self->guarded([](Connection &both) {
                both.template pump<true>();
                both.template pump<false>();
            }));
        });
    }

    void tellUnreachable(const QString &problem)
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
        wait(patience);
        net::async_write(m_browser, net::buffer(m_head), guarded([](Connection &self) { self.farewell(); }));
    }

    template<bool IsUp>
    void pump()
    {
        Flow &flow = IsUp ? m_up : m_down;
        const auto received = [self = this->shared_from_this(), &flow](error_code error, size_t count) {
            if (!self->m_front)
                return;
            if (error == net::error::eof && IsUp)
                return self->passEnd();
            if (error) // the browser has gone; or the server has said all
                return IsUp ? self->close() : self->farewell();
            if (!IsUp && self->m_isHalfClosed)
                self->wait(patience);
            const auto sent = self->guarded([](Connection &both) { both.template pump<IsUp>(); });
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

    // The browser has said all, and may still listen: what the server has to say goes on, unless nothing comes for a while.
    void passEnd()
    {
        m_isHalfClosed = true;
        wait(patience);
        error_code ignored; // it may have gone
        m_server.shutdown(Tcp::socket::shutdown_send, ignored);
    }

    // TLS says goodbye, so that an answer without a length is known to be whole.
    void farewell()
    {
        wait(farewellPatience);
        if constexpr (std::is_same_v<Stream, Tls>) {
            m_browser.async_shutdown([self = this->shared_from_this()](error_code) { self->close(); });
        } else {
            error_code ignored; // it may have gone
            m_browser.shutdown(
                Tcp::socket::shutdown_send, ignored); // the end comes from the other side, or from the timer
        }
    }

    FrontContext *m_front; // null once closed
    Stream m_browser;
    Tcp::socket m_server;
    Tcp::resolver m_resolver;
    net::steady_timer m_timer;
    std::string m_head; // all that has come; then what is sent on
    RequestReader m_reader { limits };
    size_t m_headSize = 0;
    bool m_isHeadAwaited = false;
    bool m_isHalfClosed = false;
    std::string m_target;
    bool m_isTold = false; // that this document is asked for
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
