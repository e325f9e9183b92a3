// SPDX-License-Identifier: MIT
#include "bridge/appserver/appserver.h"

#include "bridge/core/events/http.h"
#include "bridge/core/jsontext.h"
#include "bridge/core/shownaddress.h"
#include "bridge/http/staticsite.h"
#include "bridge/routing/placeholders.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// More than any real page needs. A limit, so that a page that calls in a loop does not use up the memory.
constexpr std::size_t maxKept = 100;
constexpr auto cookieName = "minihost_session";

template<typename T>
void keep(std::deque<T> &kept, T one)
{
    kept.push_back(std::move(one));
    if (kept.size() > maxKept)
        kept.pop_front();
}

QByteArray cookieOf(const HttpRequest &request)
{
    const QList<QByteArray> cookies = request.header("Cookie").split(';');
    for (const QByteArray &cookie : cookies) {
        const qsizetype equals = cookie.indexOf('=');
        if (equals > 0 && cookie.first(equals).trimmed() == cookieName)
            return cookie.mid(equals + 1).trimmed();
    }
    return {};
}

Lookup lookupIn(const RequestValues &request, const QJsonObject &values)
{
    return [&request, &values](const QString &name) -> Served<QJsonValue> {
        if (RequestValues::isOne(name))
            return request.find(name);
        // null: members that the open platform does not return, for lack of a permission point.
        const QJsonValue value = memberAt(values, name);
        return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
    };
}

Served<HttpResponse> toResponse(const RouteAnswer &answer, const Lookup &lookup)
{
    HttpResponse response;
    response.status = answer.status;
    if (!answer.file.isEmpty()) {
        response.file = answer.file;
        response.headers += HttpHeader { "Content-Type", contentTypeOf(answer.file) };
    } else if (!answer.text.isUndefined()) {
        const auto text = filled(answer.text, lookup);
        if (!text)
            return tl::unexpected(text.error());
        response = HttpResponse::text(text->toVariant().toString().toUtf8(), answer.status);
    } else if (!answer.json.isUndefined()) {
        const auto json = filled(answer.json, lookup);
        if (!json)
            return tl::unexpected(json.error());
        response.body = jsonText(*json);
        response.headers += HttpHeader { "Content-Type", "application/json; charset=utf-8" };
    }
    for (const HttpHeader &header : answer.headers) {
        response.headers.removeIf(
            [&header](const HttpHeader &other) { return other.name.compare(header.name, Qt::CaseInsensitive) == 0; });
        response.headers += header;
    }
    return response;
}

} // namespace

AppServer::AppServer(const QUrl &api, Journal &journal, const Clock &clock, std::unique_ptr<Entropy> entropy,
    CredentialsFinder credentials)
    : m_journal(journal)
    , m_clock(clock)
    , m_entropy(std::move(entropy))
    , m_credentials(std::move(credentials))
    , m_http(api, journal)
    , m_exchange(api, journal)
{
}

AppServer::~AppServer()
{
    // First, while all members exist, since ending coroutines use them.
    m_exchange.abort();
    m_http.abort();
}

void AppServer::note(const AuthCode &code, const KnownCode &known)
{
    keep(m_codes, { code.reveal(), known });
}

void AppServer::serve(
    std::shared_ptr<const AppServerFile> file, AppServerFile::Match match, HttpRequest request, HttpReply reply)
{
    const Route *route = match.route;
    launch(run(this, { std::move(file), route, std::move(match.path), std::move(request), std::move(reply) }));
}

Task<> AppServer::run(AppServer *self, Asked asked)
{
    ++self->m_busy;
    CallId call;
    auto answered = co_await self->answer(&asked, &call);
    HttpResponse response = answered ? std::move(*answered) : toHttp(answered.error());
    // Not cacheable: the next answer may differ.
    response.headers += HttpHeader { "Cache-Control", "no-store" };
    self->m_journal.record(call,
        Events::AppServed { .rule = asked.route->name,
            .method = QString::fromLatin1(asked.request.method),
            .path = ShownAddress(maskedPath(asked)),
            .status = response.status });
    self->finish(asked.reply, std::move(response), asked.route->delay);
}

// The path may contain a code, which is masked.
QString AppServer::maskedPath(const Asked &asked)
{
    QString path = asked.request.path;
    for (const QString &value : asked.path) {
        if (value.size() >= 12)
            path.replace(value, Secret<void>(value).masked());
    }
    return path;
}

void AppServer::finish(const HttpReply &reply, HttpResponse response, Milliseconds delay)
{
    const auto leave = [this, reply, response = std::move(response)] {
        reply(response);
        if (--m_busy == 0)
            Q_EMIT becameIdle();
    };
    if (delay > 0ms)
        QTimer::singleShot(delay, this, leave);
    else
        leave();
}

Task<Served<HttpResponse>> AppServer::answer(const Asked *asked, CallId *call)
{
    const Route &route = *asked->route;
    const RequestValues request(asked->request, asked->path);
    const std::optional<AppSession> session = sessionOf(asked->request);
    if (route.needsSession && !session)
        co_return refuse(401, u"nobody is logged in: the page has no session of an \"exchange\" or \"login\" route"_s);
    Visit visit { .values = request,
        .app = asked->file->app(),
        .afterToken = asked->file->afterToken(),
        .session = session,
        .call = {},
        .http = m_http,
        .exchange = m_exchange,
        .journal = m_journal,
        .clock = m_clock,
        .entropy = *m_entropy,
        .credentials = m_credentials,
        .known = [this](const QString &code) -> std::optional<KnownCode> {
            const auto found = std::find_if(
                m_codes.rbegin(), m_codes.rend(), [&code](const auto &each) { return each.first == code; });
            return found == m_codes.rend() ? std::nullopt : std::optional(found->second);
        } };
    const auto got = co_await route.action->run(&visit);
    *call = visit.call;
    if (!got)
        co_return tl::unexpected(got.error());
    QJsonObject values = *got;
    if (session && !values.contains("user"_L1))
        values.insert("user"_L1, session->user);
    auto response = toResponse(route.answer, lookupIn(request, values));
    if (response && visit.begun)
        response->headers += begin(*visit.begun);
    co_return response;
}

std::optional<AppSession> AppServer::sessionOf(const HttpRequest &request) const
{
    const QByteArray cookie = cookieOf(request);
    const auto found = std::find_if(
        m_sessions.begin(), m_sessions.end(), [&cookie](const auto &each) { return each.first == cookie; });
    return found == m_sessions.end() ? std::nullopt : std::optional(found->second);
}

HttpHeader AppServer::begin(const AppSession &session)
{
    const QByteArray id = m_entropy->hex(16).toLatin1();
    keep(m_sessions, { id, session });
    return { "Set-Cookie", QByteArray(cookieName) + '=' + id + "; Path=/; HttpOnly; SameSite=Lax" };
}

} // namespace MiniHost
