// SPDX-License-Identifier: MIT
#include "bridge/jsapi/dispatcher.h"

#include "bridge/jsapi/openauthoutcome.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Long arguments are shown by their beginning: the journal is for reading, and is bounded.
QJsonValue forJournal(const QJsonValue &params)
{
    constexpr qsizetype limit = 4096;
    const QJsonDocument document =
        params.isObject() ? QJsonDocument(params.toObject()) : QJsonDocument(QJsonObject { { "value"_L1, params } });
    const QByteArray text = document.toJson(QJsonDocument::Compact);
    if (text.size() <= limit)
        return params;
    return QString::fromUtf8(text.left(limit)) + u"… (%1 bytes)"_s.arg(text.size());
}

// window.openAuth never rejects: a call that cannot be carried is answered with the documented failure.
Answer refused(const PageMessage &message, const Fault &fault)
{
    if (message.api == "openAuth"_L1)
        return Answer::ok(toJson(OpenAuthOutcome(fault)));
    switch (fault.code) {
    case ErrorCode::ApiUnknown:
        return Answer::error(u"1"_s, fault);
    case ErrorCode::OriginRefused:
        return Answer::error(u"7"_s, fault);
    case ErrorCode::ArgumentsUnreadable:
    case ErrorCode::ArgumentsTooLarge:
        return Answer::error(u"2"_s, fault);
    default:
        return Answer::error(u"3"_s, fault);
    }
}

} // namespace

Dispatcher::Dispatcher(Services services)
    : m_services(std::move(services))
{
    for (JsApi &api : allJsApis()) {
        const QString name = api.wireName;
        m_apis.insert(name, std::move(api));
    }
}

Dispatcher::~Dispatcher() = default;

void Dispatcher::setTrustedOrigins(QSet<QString> origins)
{
    m_trusted = std::move(origins);
}

std::optional<Fault> Dispatcher::refusal(const PageMessage &message) const
{
    const PageContext &page = message.page;
    if (!m_trusted.contains(page.origin) || page.origin != page.engineOrigin)
        return Fault { ErrorCode::OriginRefused, page.origin };
    if (message.unreadable)
        return message.unreadable;
    if (m_open.size() >= maxOpenCalls)
        return Fault { ErrorCode::TooManyCalls, message.api };
    if (!m_apis.contains(message.api))
        return Fault { ErrorCode::ApiUnknown, message.api };
    return std::nullopt;
}

void Dispatcher::dispatch(PageMessage message, Responder responder)
{
    const CallId id = m_services.journal.nextCall();
    m_services.journal.recordLazily(EventKind::Called, id,
        [api = message.api, params = message.params, client = message.page.client, origin = message.page.origin] {
            return QJsonObject { { "api"_L1, api.left(200) }, { "params"_L1, forJournal(params) },
                { "client"_L1, toString(client) }, { "origin"_L1, origin } };
        });
    auto alive = std::make_shared<bool>(true);
    Invocation call { id, message.api, message.params, message.page, alive };
    const auto fault = refusal(message);
    m_open.insert({ id, { message.page.document, alive } });
    if (fault) {
        m_services.journal.record(EventKind::Refused, id, toDetail(*fault));
        settle(call, refused(message, *fault), std::move(responder));
        return;
    }
    launch(run(this, &m_apis[message.api], std::move(call), std::move(responder)));
}

Task<> Dispatcher::run(Dispatcher *self, const JsApi *api, Invocation call, Responder responder)
{
    const Answer answer = co_await api->handle(call, self->m_services);
    self->settle(call, answer, std::move(responder));
}

void Dispatcher::settle(const Invocation &call, const Answer &answer, Responder responder)
{
    m_open.erase(call.call);
    if (!call.isAlive()) {
        m_services.journal.record(
            EventKind::AnswerDropped, call.call, { { "api"_L1, call.api }, { "reason"_L1, "the page has left"_L1 } });
        return;
    }
    m_services.journal.recordLazily(
        EventKind::Answered, call.call, [api = call.api, success = answer.success, masked = answer.masked] {
            return QJsonObject { { "api"_L1, api.left(200) }, { "success"_L1, success }, { "answer"_L1, masked() } };
        });
    std::move(responder).answer(answer);
    if (answer.delivered)
        answer.delivered();
}

void Dispatcher::pageLeft(const QString &document, const QString &reason)
{
    // Withdrawing answers a prompt, which may settle its call and change m_open: walk a copy.
    const auto open = m_open;
    for (const auto &[id, call] : open) {
        if (call.document != document || !std::exchange(*call.pageAlive, false))
            continue;
        m_services.journal.record(EventKind::PageLeft, id, { { "reason"_L1, reason } });
        m_services.presenter.withdraw(id);
    }
}

} // namespace MiniHost
