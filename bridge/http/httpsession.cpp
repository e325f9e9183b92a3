// SPDX-License-Identifier: MIT
#include "bridge/http/httpsession.h"

#include "bridge/core/limits.h"
#include "bridge/core/weakness.h"
#include "bridge/http/bodypieces.h"
#include "bridge/http/hostcheck.h"
#include "bridge/http/listening.h"
#include "bridge/http/requesttarget.h"
#include "bridge/http/responsehead.h"
#include "bridge/wire/requestreader.h"

#include <array>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <optional>

using namespace Qt::StringLiterals;

namespace MiniHost {

namespace net = boost::asio;
using Tcp = net::ip::tcp;
using boost::system::error_code;

namespace {

// In ticks of ServerContext::ticksPerDeadline.
constexpr int drainTicks = 2;
constexpr size_t readChunk = 16 * 1024;

class Session final : public HttpSession, public std::enable_shared_from_this<Session>
{
public:
    Session(ServerContext &server, Tcp::socket &&socket)
        : m_server(&server)
        , m_socket(std::move(socket))
        , m_peer(peerOf(m_socket))
    {
    }

    void next() override;
    void tick() override;
    void close() override;
    void answer(quint64 serial, HttpResponse &&response) override;
    std::optional<quint64> idleSince() const override
    {
        return m_state == State::Reading && !hasPartialRequest() ? std::optional(m_idleSince) : std::nullopt;
    }

private:
    enum class State { Reading, Serving, Writing, Waiting, Draining };
    bool hasPartialRequest() const { return m_reader->hasBegun() || m_begin < m_end; }
    void enterState(State state);
    void parse();
    void read();
    bool checkHead();
    void serve();
    void refuse(int status, const QString &message);
    void answerDamaged(HttpDamage damage, HttpResponse &&response);
    void callAfter(Milliseconds wait, std::function<void()> then);
    void write();
    void yieldThenWrite();
    void loadNextPiece();
    void finishAnswer();
    void drain();
    void waitWritable();

    ServerContext *m_server; // null once closed
    Tcp::socket m_socket;
    const Peer m_peer;
    // Bytes from the socket; those from m_begin to m_end are not parsed yet.
    std::array<char, readChunk> m_chunk;
    size_t m_begin = 0;
    size_t m_end = 0;
    std::optional<RequestReader> m_reader;
    State m_state = State::Reading;
    int m_ticksLeft = 0; // until the deadline; 0: there is none
    quint64 m_serial = 0;
    quint64 m_idleSince = 0;
    RequestTarget m_target;
    bool m_headChecked = false;
    bool m_isHttp10 = false;
    bool m_isHead = false;
    bool m_closes = false;
    std::string m_out;
    size_t m_written = 0;
    std::unique_ptr<BodyPieces> m_pieces;     // null: the whole body is in m_out
    std::optional<net::steady_timer> m_timer; // of an answer that a fault delays
};

void Session::enterState(State state)
{
    m_state = state;
    // Plus one: the current tick interval has partly passed.
    if (state == State::Serving || state == State::Waiting)
        m_ticksLeft = 0;
    else
        m_ticksLeft = (state == State::Draining ? drainTicks : ServerContext::ticksPerDeadline) + 1;
}

void Session::next()
{
    m_reader.emplace(RequestReader::Limits { m_server->options.headerLimit, m_server->options.bodyLimit });
    m_headChecked = false;
    m_isHead = false;
    m_isHttp10 = false;
    m_pieces.reset();
    m_idleSince = ++m_server->idleSequence;
    enterState(State::Reading);
    parse();
}

void Session::parse()
{
    while (m_begin < m_end && m_reader->state() != RequestReader::State::Done) {
        m_begin += m_reader->feed({ m_chunk.data() + m_begin, m_end - m_begin });
        if (m_reader->state() == RequestReader::State::Broken)
            return refuse(m_reader->fault().status, m_reader->fault().why);
        if (m_reader->state() != RequestReader::State::Head && !std::exchange(m_headChecked, true) && !checkHead())
            return;
    }
    if (m_reader->state() == RequestReader::State::Done)
        serve();
    else
        read();
}

// Call it only when all of m_chunk is parsed: the buffer is overwritten.
void Session::read()
{
    m_begin = m_end = 0;
    m_socket.async_read_some(net::buffer(m_chunk), [self = shared_from_this()](error_code error, size_t count) {
        if (!self->m_server || self->m_state != State::Reading)
            return; // closed, or refused by tick(), before this handler ran
        if (error)
            return self->close();
        self->m_end = count;
        self->parse();
    });
}

// The checks that need no body: target, Host, Expect. False: an answer was sent, or the connection closed.
bool Session::checkHead()
{
    const RequestHead &head = m_reader->head();
    m_isHead = head.method == "HEAD";
    m_isHttp10 = head.isHttp10;
    auto target = readTarget(head);
    if (!target) {
        refuse(target.error().status, target.error().why);
        return false;
    }
    m_target = *std::move(target);
    const std::optional<Authority> &host = m_target.authority ? m_target.authority : head.host;
    if (host && !isAcceptedHost(*host, m_server->port, m_server->options)) {
        refuse(421,
            u"this server does not answer for the host \"%1\"; use http://127.0.0.1:%2"_s
                .arg(QString::fromLatin1(host->host.left(200)))
                .arg(m_server->port));
        return false;
    }
    if (const QByteArray expected = head.header("Expect"); !expected.isEmpty() && !head.isHttp10) {
        if (expected.compare("100-continue", Qt::CaseInsensitive) != 0) {
            refuse(417, u"this expectation cannot be met"_s);
            return false;
        }
        if (m_reader->state() == RequestReader::State::Body && m_begin == m_end) {
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
    RequestHead &head = m_reader->head();
    HttpRequest request;
    request.method = std::move(head.method);
    request.target = std::move(head.target);
    request.path = std::move(m_target.path);
    request.query = std::move(m_target.query);
    request.headers = std::move(head.headers);
    // An absolute target replaces the Host header (RFC 9112 §3.2.2).
    if (m_target.authority) {
        request.headers.removeIf(
            [](const HttpHeader &header) { return header.name.compare("Host", Qt::CaseInsensitive) == 0; });
        const QByteArray port = m_target.authority->port < 0 ? "" : ':' + QByteArray::number(m_target.authority->port);
        request.headers.append({ "Host", m_target.authority->host + port });
    }
    request.body = std::move(m_reader->body());
    request.peer = m_peer.address;
    request.isFromThisMachine = m_peer.isThisMachine;
    m_closes = head.closes;
    enterState(State::Serving);
    m_server->handler(std::move(request), makeHttpReply(m_server->loop.weak_from_this(), weak_from_this(), ++m_serial));
}

void Session::refuse(int status, const QString &message)
{
    m_closes = true; // the rest of the connection cannot be parsed
    enterState(State::Serving);
    answer(++m_serial, m_server->options.refuse(status, message));
}

void Session::answer(quint64 serial, HttpResponse &&response)
{
    if (!m_server || m_state != State::Serving || serial != m_serial)
        return; // the connection is closed, or the request is answered already
    if (const auto damage = std::exchange(response.damage, std::nullopt))
        return answerDamaged(*damage, std::move(response));
    if (!response.file.isEmpty()) {
        m_pieces = filePieces(response);
        if (!m_pieces)
            response = m_server->options.refuse(500, u"the file cannot be read"_s);
    }
    const auto connection = m_closes ? AfterAnswer::Close
        : m_isHttp10                 ? AfterAnswer::KeepAliveHttp10
                                     : AfterAnswer::KeepAlive;
    m_out.clear();
    m_written = 0;
    const qint64 length = m_pieces ? m_pieces->length() : response.body.size();
    appendResponseHead(m_out, response, m_server->options.headers, length, connection);
    if (m_isHead)
        m_pieces.reset();
    else if (!m_pieces)
        m_out.append(response.body.constData(), static_cast<size_t>(response.body.size()));
    enterState(State::Writing);
    write();
}

void Session::answerDamaged(HttpDamage damage, HttpResponse &&response)
{
    switch (damage.kind) {
    case HttpDamage::Kind::Delay:
        return callAfter(
            damage.time, [this, late = std::move(response)]() mutable { answer(m_serial, std::move(late)); });
    case HttpDamage::Kind::Drip:
        m_pieces = drippedBody(response.body, damage.time);
        return answer(m_serial, std::move(response));
    case HttpDamage::Kind::Reset: {
        error_code ignored; // the client may have gone
        m_socket.set_option(net::socket_base::linger(true, 0), ignored);
        return close();
    }
    case HttpDamage::Kind::Empty:
        m_closes = true;
        return finishAnswer();
    case HttpDamage::Kind::Malformed:
        m_closes = true;
        m_written = 0;
        // Invalid bytes in place of a chunk size. In place of a header some clients would ignore them.
        m_out = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno chunk, no JSON: \x01\xff\xfe{[\"\r\n";
        enterState(State::Writing);
        return write();
    }
    Q_UNREACHABLE();
}

// Calls `then` after `wait`, unless the connection is closed before. No deadline runs during the wait.
void Session::callAfter(Milliseconds wait, std::function<void()> then)
{
    m_timer.emplace(m_server->loop.context, wait);
    m_timer->async_wait([self = shared_from_this(), then = std::move(then)](error_code error) {
        if (!error && self->m_server)
            then();
    });
}

// Writes to the socket without going through the loop, until the socket's buffer is full or Limit::WriteTurnBytes are written. Then other
// connections get their turn: a client that reads fast must not starve them.
void Session::write()
{
    const size_t turn = static_cast<size_t>(Limit::WriteTurnBytes);
    for (size_t written = 0;;) {
        if (written >= turn && !isWeakened(Weakness::EndlessWriteTurn))
            return yieldThenWrite();
        if (m_written == m_out.size()) {
            if (!m_pieces || m_pieces->isAtEnd())
                return finishAnswer();
            if (m_pieces->wait() > 0ms) {
                enterState(State::Waiting);
                return callAfter(m_pieces->wait(), [this] {
                    enterState(State::Writing);
                    loadNextPiece();
                    write();
                });
            }
            loadNextPiece();
            continue;
        }
        error_code error;
        const size_t most = std::min(m_out.size() - m_written, turn);
        const size_t count = m_socket.write_some(net::buffer(m_out.data() + m_written, most), error);
        m_written += count;
        written += count;
        if (error == net::error::would_block || error == net::error::try_again)
            return waitWritable();
        if (error)
            return close();
        enterState(State::Writing); // restarts the deadline
    }
}

void Session::yieldThenWrite()
{
    net::post(m_server->loop.context, [self = shared_from_this()] {
        if (self->m_server)
            self->write();
    });
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

void Session::loadNextPiece()
{
    m_written = 0;
    if (m_pieces->next(m_out))
        return;
    m_closes = true;
    m_pieces.reset();
    m_out.clear();
}

void Session::finishAnswer()
{
    if (m_closes)
        return drain();
    if (m_begin == m_end)
        return next();
    // A pipelined request is in the buffer already. Posted, not called: recursion would grow the stack.
    enterState(State::Reading);
    net::post(m_server->loop.context, [self = shared_from_this()] {
        if (self->m_server)
            self->next();
    });
}

// Shuts down the sending side and reads until the client closes ("lingering close"): closing a socket with unread bytes sends a RST, and
// the client may lose the answer.
void Session::drain()
{
    if (m_state != State::Draining) {
        enterState(State::Draining);
        error_code ignored; // the client may have gone
        m_socket.shutdown(Tcp::socket::shutdown_send, ignored);
    }
    m_socket.async_read_some(net::buffer(m_chunk), [self = shared_from_this()](error_code error, size_t) {
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
    if (m_state != State::Reading || !hasPartialRequest())
        return close();
    error_code ignored;
    m_socket.cancel(ignored); // the pending read must not write into the buffer any more
    refuse(408, u"the request did not arrive in time"_s);
}

void Session::close()
{
    if (!m_server)
        return;
    const auto keep = shared_from_this();
    std::exchange(m_server, nullptr)->sessions.erase(keep);
    m_timer.reset();
    error_code ignored; // nothing can be done when closing the socket fails
    m_socket.close(ignored);
}

} // namespace

std::shared_ptr<HttpSession> makeHttpSession(ServerContext &server, Tcp::socket &&socket)
{
    return std::make_shared<Session>(server, std::move(socket));
}

} // namespace MiniHost
