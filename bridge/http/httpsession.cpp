// SPDX-License-Identifier: MIT
#include "bridge/http/httpsession.h"

#include "bridge/http/bodypieces.h"
#include "bridge/http/hostcheck.h"
#include "bridge/http/requesttarget.h"
#include "bridge/http/responsehead.h"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/optional.hpp>

using namespace Qt::StringLiterals;

// The only translation unit that knows Boost.Beast: its parser refuses what is malformed or ambiguous.

namespace MiniHost {

namespace net = boost::asio;
namespace http = boost::beast::http;
using Tcp = net::ip::tcp;
using boost::system::error_code;

namespace {

constexpr int drainTicks = 2;
constexpr size_t readChunk = 16 * 1024;

QByteArray toBytes(boost::beast::string_view text)
{
    return { text.data(), static_cast<qsizetype>(text.size()) };
}

// One connection. Everything happens on the loop's thread; requests are served one after the other.
class Session final : public HttpSession, public std::enable_shared_from_this<Session>
{
public:
    Session(ServerContext &server, Tcp::socket &&socket)
        : m_server(&server)
        , m_socket(std::move(socket))
    {
    }

    void next() override;
    void tick() override;
    void close() override;
    void answer(quint64 serial, HttpResponse &&response) override;

private:
    enum class State { Reading, Serving, Writing, Waiting, Draining };
    using Parser = http::request_parser<http::string_body>;

    void enter(State state);
    void parse();
    void read();
    bool headIsGood();
    void serve();
    void refuse(int status, const QString &message);
    void answerDamaged(HttpDamage damage, HttpResponse &&response);
    void later(Milliseconds wait, std::function<void()> then);
    void write();
    void nextPiece();
    void finished();
    void drain();
    void waitWritable();

    ServerContext *m_server; // null once closed
    Tcp::socket m_socket;
    boost::beast::flat_buffer m_buffer; // what came beyond the parser
    boost::optional<Parser> m_parser;
    State m_state = State::Reading;
    int m_ticksLeft = 0; // 0: no deadline
    quint64 m_serial = 0;
    RequestTarget m_target;
    qsizetype m_headSize = 0;
    bool m_headChecked = false;
    bool m_isHead = false;
    bool m_closes = false;
    std::string m_out;
    size_t m_written = 0;
    std::unique_ptr<BodyPieces> m_pieces;       // of a body that is not in m_out
    boost::optional<net::steady_timer> m_timer; // of an answer that takes its time
};

void Session::enter(State state)
{
    m_state = state;
    // One more, because the first tick may come at once.
    if (state == State::Serving || state == State::Waiting)
        m_ticksLeft = 0;
    else
        m_ticksLeft = (state == State::Draining ? drainTicks : ServerContext::ticksPerDeadline) + 1;
}

void Session::next()
{
    m_parser.emplace();
    m_parser->header_limit(static_cast<std::uint32_t>(m_server->options.headerLimit));
    m_parser->body_limit(static_cast<std::uint64_t>(m_server->options.bodyLimit));
    m_parser->eager(true);
    m_headSize = 0;
    m_headChecked = false;
    m_isHead = false;
    m_pieces.reset();
    enter(State::Reading);
    parse();
}

void Session::parse()
{
    if (m_buffer.size() > 0) {
        error_code error;
        const size_t count = m_parser->put(m_buffer.data(), error);
        m_buffer.consume(count);
        if (!m_parser->is_header_done())
            m_headSize += static_cast<qsizetype>(count);
        if (error && error != http::error::need_more) {
            if (error == http::error::header_limit)
                return refuse(431, u"the headers are larger than %1 bytes"_s.arg(m_server->options.headerLimit));
            if (error == http::error::body_limit)
                return refuse(413, u"the body is larger than %1 bytes"_s.arg(m_server->options.bodyLimit));
            return refuse(400, u"not a valid HTTP request: %1"_s.arg(QString::fromStdString(error.message())));
        }
        // Beast's limit is for what it has to look at in one go: many short headers would pass.
        if (m_headSize > m_server->options.headerLimit)
            return refuse(431, u"the headers are larger than %1 bytes"_s.arg(m_server->options.headerLimit));
        if (m_parser->is_header_done() && !std::exchange(m_headChecked, true) && !headIsGood())
            return;
        if (m_parser->is_done())
            return serve();
    }
    read();
}

void Session::read()
{
    m_socket.async_read_some(m_buffer.prepare(readChunk), [self = shared_from_this()](error_code error, size_t count) {
        if (!self->m_server || self->m_state != State::Reading)
            return; // closed, or timed out while this was on its way
        if (error)
            return self->close();
        self->m_buffer.commit(count);
        self->parse();
    });
}

// What can be judged before the body has come.
bool Session::headIsGood()
{
    const auto &head = m_parser->get();
    qsizetype size = static_cast<qsizetype>(head.target().size());
    for (const auto &field : head)
        size += static_cast<qsizetype>(field.name_string().size() + field.value().size()) + 4;
    if (size > m_server->options.headerLimit) {
        refuse(431, u"the headers are larger than %1 bytes"_s.arg(m_server->options.headerLimit));
        return false;
    }
    m_isHead = head.method() == http::verb::head;
    auto target = parseTarget({ head.target().data(), static_cast<qsizetype>(head.target().size()) });
    const auto hostCount = head.count(http::field::host);
    if (!target || hostCount > 1 || (hostCount == 0 && head.version() > 10)) {
        refuse(400, target ? u"exactly one Host header is needed"_s : u"not a valid path"_s);
        return false;
    }
    m_target = std::move(*target);
    const QByteArray host = m_target.authority.isEmpty() ? toBytes(head[http::field::host]) : m_target.authority;
    if ((hostCount > 0 || !host.isEmpty()) && !isOwnHost(host, m_server->port, m_server->options.hosts)) {
        refuse(421,
            u"this server does not answer for the host \"%1\"; use http://127.0.0.1:%2"_s
                .arg(QString::fromLatin1(host.left(200)))
                .arg(m_server->port));
        return false;
    }
    if (const auto expect = head[http::field::expect]; !expect.empty() && head.version() > 10) {
        if (!boost::beast::iequals(expect, "100-continue")) {
            refuse(417, u"this expectation cannot be met"_s);
            return false;
        }
        if (!m_parser->is_done()) {
            static constexpr std::string_view proceed = "HTTP/1.1 100 Continue\r\n\r\n";
            error_code error;
            if (m_socket.write_some(net::buffer(proceed.data(), proceed.size()), error) != proceed.size()) {
                close();
                return false;
            }
        }
    }
    return true;
}

void Session::serve()
{
    auto &message = m_parser->get();
    HttpRequest request;
    request.method = toBytes(message.method_string());
    request.target = toBytes(message.target());
    request.path = std::move(m_target.path);
    request.query = std::move(m_target.query);
    request.headers.reserve(8);
    for (const auto &field : message)
        request.headers.append({ toBytes(field.name_string()), toBytes(field.value()) });
    request.body = QByteArray::fromStdString(message.body());
    m_closes = !m_parser->keep_alive();
    enter(State::Serving);
    m_server->handler(std::move(request), makeHttpReply(m_server->loop.weak_from_this(), weak_from_this(), ++m_serial));
}

void Session::refuse(int status, const QString &message)
{
    m_closes = true; // what follows in this connection cannot be understood
    enter(State::Serving);
    answer(++m_serial, m_server->options.refuse(status, message));
}

void Session::answer(quint64 serial, HttpResponse &&response)
{
    if (!m_server || m_state != State::Serving || serial != m_serial)
        return; // the client has gone, or this is a second answer
    if (const auto damage = std::exchange(response.damage, std::nullopt))
        return answerDamaged(*damage, std::move(response));
    if (!response.file.isEmpty()) {
        m_pieces = filePieces(response);
        if (!m_pieces)
            response = m_server->options.refuse(500, u"the file cannot be read"_s);
    }
    const auto connection = m_closes     ? Connection::Close
        : m_parser->get().version() < 11 ? Connection::KeepAliveOld
                                         : Connection::KeepAlive;
    m_out.clear();
    m_written = 0;
    const qint64 length = m_pieces ? m_pieces->length() : response.body.size();
    appendResponseHead(m_out, response, m_server->options.headers, length, connection);
    if (m_isHead)
        m_pieces.reset();
    else if (!m_pieces)
        m_out.append(response.body.constData(), static_cast<size_t>(response.body.size()));
    enter(State::Writing);
    write();
}

void Session::answerDamaged(HttpDamage damage, HttpResponse &&response)
{
    switch (damage.kind) {
    case HttpDamage::Kind::Delay:
        return later(damage.time, [this, late = std::move(response)]() mutable { answer(m_serial, std::move(late)); });
    case HttpDamage::Kind::Drip:
        m_pieces = drops(response.body, damage.time);
        return answer(m_serial, std::move(response));
    case HttpDamage::Kind::Reset: {
        error_code ignored; // the client may have gone
        m_socket.set_option(net::socket_base::linger(true, 0), ignored);
        return close();
    }
    case HttpDamage::Kind::Empty:
        m_closes = true;
        return finished();
    case HttpDamage::Kind::Malformed:
        m_closes = true;
        m_written = 0;
        // Garbage where a chunk's size should be: among the headers lenient clients read over it.
        m_out = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno chunk, no JSON: \x01\xff\xfe{[\"\r\n";
        enter(State::Writing);
        return write();
    }
    Q_UNREACHABLE();
}

// No deadline runs meanwhile, and close() forgets it.
void Session::later(Milliseconds wait, std::function<void()> then)
{
    m_timer.emplace(m_server->loop.context, wait);
    m_timer->async_wait([self = shared_from_this(), then = std::move(then)](error_code error) {
        if (!error && self->m_server)
            then();
    });
}

// Straight into the socket; the loop is only asked when the socket's buffer is full.
void Session::write()
{
    for (;;) {
        if (m_written == m_out.size()) {
            if (!m_pieces || m_pieces->isAtEnd())
                return finished();
            if (m_pieces->wait() > 0ms) {
                enter(State::Waiting);
                return later(m_pieces->wait(), [this] {
                    enter(State::Writing);
                    nextPiece();
                    write();
                });
            }
            nextPiece();
            continue;
        }
        error_code error;
        const size_t count =
            m_socket.write_some(net::buffer(m_out.data() + m_written, m_out.size() - m_written), error);
        m_written += count;
        if (error == net::error::would_block || error == net::error::try_again)
            return waitWritable();
        if (error)
            return close();
        enter(State::Writing); // progress
    }
}

void Session::waitWritable()
{
    m_socket.async_wait(Tcp::socket::wait_write, [self = shared_from_this()](error_code error) {
        if (!self->m_server)
            return;
        if (error)
            return self->close();
        self->write();
    });
}

void Session::nextPiece()
{
    m_written = 0;
    if (m_pieces->next(m_out))
        return;
    m_closes = true;
    m_pieces.reset();
    m_out.clear();
}

void Session::finished()
{
    if (m_closes)
        return drain();
    if (m_buffer.size() == 0)
        return next();
    // The next request is here already (pipelining); through the loop, so that the stack stays flat.
    enter(State::Reading);
    net::post(m_server->loop.context, [self = shared_from_this()] {
        if (self->m_server)
            self->next();
    });
}

// Closing while the client still sends would reset the connection and take our last answer with it.
void Session::drain()
{
    if (m_state != State::Draining) {
        enter(State::Draining);
        error_code ignored; // the client may have gone
        m_socket.shutdown(Tcp::socket::shutdown_send, ignored);
        m_buffer.clear();
    }
    m_socket.async_read_some(m_buffer.prepare(readChunk), [self = shared_from_this()](error_code error, size_t) {
        if (!self->m_server)
            return;
        if (error)
            return self->close();
        self->drain();
    });
}

void Session::tick()
{
    if (m_ticksLeft == 0 || --m_ticksLeft > 0)
        return;
    const bool isAsking = m_state == State::Reading && (m_parser->got_some() || m_buffer.size() > 0);
    if (!isAsking)
        return close();
    error_code ignored;
    m_socket.cancel(ignored); // the read that waits must not write into the buffer any more
    refuse(408, u"the request did not arrive in time"_s);
}

void Session::close()
{
    if (!m_server)
        return;
    const auto keep = shared_from_this();
    std::exchange(m_server, nullptr)->sessions.erase(keep);
    m_timer.reset();
    error_code ignored; // nothing can be done about a socket that does not close
    m_socket.close(ignored);
}

} // namespace

std::shared_ptr<HttpSession> makeHttpSession(ServerContext &server, Tcp::socket &&socket)
{
    return std::make_shared<Session>(server, std::move(socket));
}

} // namespace MiniHost
