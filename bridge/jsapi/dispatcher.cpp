// SPDX-License-Identifier: MIT
#include "bridge/jsapi/dispatcher.h"

#include "bridge/core/errors/jsapis.h"
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/fault.h"
#include "bridge/core/events/page.h"
#include "bridge/core/jsonbudget.h"
#include "bridge/jsapi/apitable.h"
#include "bridge/jsapi/defaultanswers.h"
#include "bridge/jsapi/openauthoutcome.h"
#include "bridge/jsapi/pagewindows.h"
#include "bridge/jsapi/refusal.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// In characters, of a JSAPI's name in the journal: a page may call names of any length.
constexpr qsizetype nameLength = 200;

// window.openAuth never rejects: its calls that fail here are answered with the documented {status: "failed"}.
Answer refused(const QString &api, const Fault &fault)
{
    Answer answer = api == "openAuth"_L1 ? Answer::ok(toJson(OpenAuthOutcome(fault))) : answerOf(fault);
    answer.number = fault.row().number;
    return answer;
}

} // namespace

Dispatcher::Dispatcher(Services services)
    : m_services(std::move(services))
{
    const auto add = [this](const JsApiFamily &apis) {
        for (const JsApi &api : apis)
            m_apis.insert(api.wireName, api);
    };
    add(allJsApis());
    for (const JsApiFamily &family : allJsApiFamilies())
        add(family);
}

Dispatcher::~Dispatcher() = default;

void Dispatcher::setTrustedOrigins(QSet<QString> origins)
{
    m_trusted = std::move(origins);
}

std::optional<Fault> Dispatcher::refusalOf(const PageMessage &message) const
{
    const PageContext &page = message.page;
    const bool isOwn = m_trusted.contains(page.origin) || page.origin == page.openedOrigin;
    if (!isOwn || page.origin != page.engineOrigin)
        return Fault { Errors::OriginRefused, page.origin };
    if (message.unreadable)
        return message.unreadable;
    if (m_open.size() >= static_cast<size_t>(Limit::OpenCalls))
        return Fault { Errors::TooManyCalls, message.api };
    return std::nullopt;
}

// The function sends data to the page's watcher of the call, and records Watched; it does nothing once the page has left. It may be called
// after the call was answered.
std::function<void(const QJsonValue &)> Dispatcher::makeSendToWatcher(CallId id, const PageMessage &message)
{
    std::shared_ptr<bool> &isAlive = m_documentAlive[message.page.document];
    if (!isAlive)
        isAlive = std::make_shared<bool>(true);
    return [this, id, isAlive, api = message.api, sendToWatcher = message.sendToWatcher](const QJsonValue &data) {
        if (!*isAlive || !sendToWatcher)
            return;
        m_services.journal.record(id, Events::Watched { .api = api.left(nameLength), .data = data });
        sendToWatcher(data);
    };
}

void Dispatcher::dispatch(PageMessage message, Responder responder)
{
    const CallId id = m_services.journal.nextCall();
    recordCall(id, message);
    auto alive = std::make_shared<bool>(true);
    Invocation call { id, message.api, message.params, message.page, alive, makeSendToWatcher(id, message) };
    const auto fault = refusalOf(message);
    m_open.insert({ id, { message.page.document, alive, message.api } });
    m_services.memory->calls.called(call);
    if (fault)
        refuseCall(call, *fault, std::move(responder));
    else
        answer(call, std::move(responder));
}

void Dispatcher::recordHeldBack(const QString &document, const QString &api, qint64 count)
{
    const Fault fault { Errors::TooManyCalls, api.left(nameLength) };
    m_services.journal.recordFrom(
        { document, u"held back"_s }, {}, withFault(fault, Events::Refused { .count = count }));
}

void Dispatcher::recordOpenAuthReplaced(const QString &document)
{
    m_services.journal.recordFrom({ document, u"openAuth replaced"_s }, {}, Events::OpenAuthReplaced {});
}

void Dispatcher::refuseCall(const Invocation &call, const Fault &fault, Responder responder)
{
    m_services.journal.record(call.call, withFault<Events::Refused>(fault));
    finish(call, refused(call.api, fault), std::move(responder));
}

void Dispatcher::answer(const Invocation &call, Responder responder)
{
    AnsweredBy &by = m_open[call.call].by;
    if (const auto hit = m_services.memory->answers.findAndCount(call.api, call.params)) {
        by = AnsweredBy::Rule;
        finish(call, byRule(call, *hit), std::move(responder));
        return;
    }
    if (const auto permitted = checkPermission(call); !permitted) {
        refuseCall(call, permitted.error(), std::move(responder));
        return;
    }
    if (const auto api = m_apis.constFind(call.api); api != m_apis.cend()) {
        by = AnsweredBy::Simulated;
        launch(run(this, &*api, call, std::move(responder)));
        return;
    }
    if (const AnswerRule *rule = defaultAnswer(call.api)) {
        by = AnsweredBy::Default;
        finish(call, rule->toAnswer(), std::move(responder));
        return;
    }
    refuseCall(call, { Errors::ApiNotSimulated, call.api }, std::move(responder));
}

Answer Dispatcher::byRule(const Invocation &call, const AnswerRules::Hit &hit)
{
    m_services.journal.record(call.call,
        Events::RuleAnswered { .api = call.api.left(nameLength), .rule = hit.number, .times = hit.rule.times });
    return hit.rule.toAnswer();
}

// Whether the client has the JSAPI, and, with strictConfig, whether dd.config has listed it (docs/dingtalk/protocol.md §2.6).
Result<void> Dispatcher::checkPermission(const Invocation &call) const
{
    const ApiTable &table = ApiTable::builtIn();
    if (auto there = table.check(call.api, call.page.client, m_services.client.version); !there)
        return there;
    if (m_services.memory->options.strictConfig && table.needsConfig(call.api)
        && !m_services.configured.value(call.page.document).contains(call.api))
        return fail(Errors::NotConfigured, call.api);
    return {};
}

Task<> Dispatcher::run(Dispatcher *self, const JsApi *api, Invocation call, Responder responder)
{
    const Answer answer = co_await api->handle(call, self->m_services);
    self->finish(call, answer, std::move(responder));
}

void Dispatcher::finish(const Invocation &call, const Answer &answer, Responder responder)
{
    if (!call.isAlive())
        drop(call.call, call.api);
    else if (answer.times == Answer::Times::Never || answer.late > 0ms)
        withhold(call, answer, std::move(responder));
    else
        deliver(call, answer, std::move(responder));
}

// For answers that a fault or a rule delays or suppresses. The call stays open; when the page leaves before, the answer is dropped.
void Dispatcher::withhold(const Invocation &call, const Answer &answer, Responder responder)
{
    m_open[call.call].isWithheld = true;
    if (answer.times == Answer::Times::Never)
        return;
    QTimer::singleShot(
        answer.late, &m_timers, [this, call, answer, held = std::make_shared<Responder>(std::move(responder))] {
            if (call.isAlive())
                deliver(call, answer, std::move(*held));
        });
}

void Dispatcher::deliver(const Invocation &call, const Answer &answer, Responder responder)
{
    m_services.memory->calls.answered(call, m_open[call.call].by, answer);
    m_open.erase(call.call);
    recordAnswer(call, answer);
    if (answer.times == Answer::Times::Twice) {
        Responder second = std::move(responder).answerFirst(answer);
        recordAnswer(call, answer, true);
        std::move(second).answer(answer);
    } else {
        std::move(responder).answer(answer);
    }
    if (answer.delivered)
        answer.delivered();
}

// Small arguments are kept and converted when the entry is read (lazily); large ones are truncated at once.
void Dispatcher::recordCall(CallId id, const PageMessage &message)
{
    const auto called = [api = message.api, client = message.page.client, origin = message.page.origin](
                            const QJsonValue &params) {
        return Events::Called {
            .api = api.left(nameLength), .params = params, .client = toString(client), .origin = origin
        };
    };
    const FactSource source { message.page.document, message.api.left(nameLength) };
    if (isLarger(message.params, Limit::LazyEntryBytes))
        m_services.journal.recordFrom(source, id, called(message.params));
    else
        m_services.journal.recordLazilyFrom(source, id, [called, params = message.params] { return called(params); });
}

void Dispatcher::recordAnswer(const Invocation &call, const Answer &answer, bool again)
{
    const auto answered = [api = call.api, success = answer.success, number = answer.number, masked = answer.masked,
                              again] {
        Events::Answered event { .api = api.left(nameLength), .success = success, .answer = masked(), .again = again };
        if (number)
            event.number = *number;
        return event;
    };
    if (isLarger(answer.body, Limit::LazyEntryBytes))
        m_services.journal.record(call.call, answered());
    else
        m_services.journal.recordLazily(call.call, answered);
}

void Dispatcher::drop(CallId call, const QString &api)
{
    m_open.erase(call);
    m_services.memory->calls.dropped(api);
    m_services.journal.record(
        call, Events::AnswerDropped { .api = api.left(nameLength), .reason = u"the page has left"_s });
}

void Dispatcher::pageLeft(const QString &document, const QString &reason)
{
    m_services.configured.remove(document);
    if (const auto watching = m_documentAlive.take(document))
        *watching = false;
    // A copy: withdraw() may answer a prompt, which ends its call and changes m_open.
    const auto open = m_open;
    for (const auto &[id, call] : open) {
        if (call.document != document || !std::exchange(*call.pageAlive, false))
            continue;
        m_services.journal.record(id, Events::PageLeft { .reason = reason });
        m_services.presenter.withdraw(id);
        if (m_services.client.windows)
            m_services.client.windows->withdraw(id);
        if (call.isWithheld)
            drop(id, call.api);
    }
}

} // namespace MiniHost
