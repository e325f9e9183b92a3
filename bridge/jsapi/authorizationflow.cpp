// SPDX-License-Identifier: MIT
#include "bridge/jsapi/authorizationflow.h"

#include "bridge/core/errors/host.h"
#include "bridge/core/errors/jsapis.h"
#include "bridge/core/errors/openauth.h"
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/consent.h"
#include "bridge/core/events/fault.h"
#include "bridge/jsapi/faultyanswer.h"
#include "bridge/jsapi/refusal.h"
#include "bridge/openplatform/openplatform.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

Events::ConsentAsked toEvent(const ConsentRequest &consent)
{
    QStringList scopes;
    for (const PermissionPoint &point : consent.points)
        scopes += point.code.value;
    Events::ConsentAsked asked { .app = consent.request.clientId.value, .user = consent.user.value, .scopes = scopes };
    if (consent.request.type == AuthorizationType::Application)
        asked.type = 1;
    return asked;
}

Events::ConsentAsked toEvent(const AdministratorNeeded &needed)
{
    Events::ConsentAsked asked = toEvent(needed.consent);
    QStringList &administrators = asked.administrators.emplace();
    for (const Administrator &administrator : needed.administrators)
        administrators += administrator.id.value;
    return asked;
}

// For callers of openAuth a failed commit (StoreFailed) is GrantNotStored (500404).
Fault notStored(const Fault &fault)
{
    return fault.code == Errors::StoreFailed ? Fault { Errors::GrantNotStored, fault.detail } : fault;
}

// Records Refused for faults that AuthorizationService has not recorded: those of the store, whose events are lost with the group, and those
// forced by a fault rule.
Fault recordUnlessRecorded(const Fault &fault, const Invocation &call, Services &services)
{
    if (fault.code == Errors::StoreFailed || fault.forced)
        services.journal.record(call.call, withFault<Events::Refused>(fault));
    return fault;
}

// Records Refused, for a failure after the user's decision.
Fault recordRefusal(const Fault &unstored, const Invocation &call, Services &services)
{
    const Fault fault = notStored(unstored);
    services.journal.record(call.call, withFault<Events::Refused>(fault));
    return fault;
}

Allowed allowed(const OpenAuthRequest &request, const IssuedCode &issued)
{
    return { issued.code, request.clientId, issued.scopes };
}

// The height that callComponent or navigateToMiniProgram asks for the mini-program's panel; 50 without one (docs/dingtalk/protocol.md §3.1,
// §3.2).
int heightPercentOf(const Invocation &call)
{
    const QJsonObject params = call.params.toObject();
    const QString inComponent = params["params"_L1]["panelHeight"_L1].toString();
    const QString height = inComponent.isEmpty() ? params["ddAppParams"_L1]["panelHeight"_L1].toString() : inComponent;
    bool isNumber = false;
    const int percent = height.startsWith("percent"_L1) ? height.mid(7).toInt(&isNumber) : 0;
    return isNumber ? std::clamp(percent, 30, 100) : 50;
}

// nullopt when consent is needed.
std::optional<OpenAuthOutcome> outcomeWithoutConsent(const OpenAuthRequest &request, const Assessment &assessment)
{
    if (const auto *granted = std::get_if<AlreadyGranted>(&assessment))
        return allowed(request, granted->code);
    if (std::holds_alternative<GrantedByOrganisation>(assessment))
        return AllowedForOrganisation {};
    return std::nullopt;
}

// Shows the consent panel, to the user or, with type 1, to an administrator, and stores the grant.
Task<OpenAuthOutcome> askConsent(Invocation call, ConsentRequest consent, Services &services)
{
    services.journal.record(call.call, toEvent(consent));
    ConsentPrompt prompt { call.call, consent, call.page.client, call.page.origin, heightPercentOf(call) };
    const ConsentAnswer answer = co_await services.presenter.ask(std::move(prompt));
    services.journal.record(call.call, Events::ConsentAnswered { .answer = toString(answer) });
    if (answer != ConsentAnswer::Allow)
        co_return Cancelled {};

    const OpenAuthRequest request = consent.request;
    if (request.type == AuthorizationType::Application) {
        const auto grant = [request, user = consent.user, id = call.call](OpenPlatform &platform) {
            return platform.authorization().grantForOrganisation(request, user, id);
        };
        const Result<QList<ScopeCode>> granted = co_await services.platform.run(services.context, grant);
        if (!granted)
            co_return recordRefusal(granted.error(), call, services);
        co_return AllowedForOrganisation {};
    }
    const auto grant = [request, user = consent.user, id = call.call](
                           OpenPlatform &platform) { return platform.authorization().grant(request, user, id); };
    const Result<IssuedCode> issued = co_await services.platform.run(services.context, grant);
    if (!issued)
        co_return recordRefusal(issued.error(), call, services);
    co_return allowed(request, *issued);
}

// Lets a member who is no administrator choose one, and sends the request to them (docs/dingtalk/protocol.md §3.5).
Task<OpenAuthOutcome> chooseAdministrator(Invocation call, AdministratorNeeded needed, Services &services)
{
    services.journal.record(call.call, toEvent(needed));
    AdministratorPrompt prompt { call.call, needed, call.page.client, call.page.origin };
    const AdministratorAnswer chosen = co_await services.presenter.askAdministrator(std::move(prompt));
    Events::ConsentAnswered answered { .answer = toString(chosen.answer) };
    if (chosen.answer == ConsentAnswer::Allow)
        answered.administrator = chosen.chosen.value;
    services.journal.record(call.call, answered);
    if (chosen.answer != ConsentAnswer::Allow)
        co_return Cancelled {};

    const auto submit = [consent = needed.consent, administrator = chosen.chosen, id = call.call](
                            OpenPlatform &platform) {
        return platform.adminRequests().submit(consent.request, consent.user, administrator, id);
    };
    const Result<qint64> sent = co_await services.platform.run(services.context, submit);
    if (!sent)
        co_return recordRefusal(sent.error(), call, services);
    co_return SentToAdministrator {};
}

// The client's own words to the person, besides the page's answer (that it shows them, and how, is inferred: docs/dingtalk/inferred.md).
Task<> showFailure(Fault failure, Services &services)
{
    const auto read = [](OpenPlatform &platform) -> Result<Language> { return platform.language(); };
    const Result<Language> language = co_await services.platform.run(services.context, read);
    services.client.chrome.toast({ Toast::Icon::Error, failure.row().text.in(language.value_or(Language::Chinese)) });
}

} // namespace

Task<OpenAuthOutcome> authorize(Invocation call, QJsonObject params, Services &services)
{
    const auto request = OpenAuthRequest::parse(params);
    if (!request) {
        services.journal.record(call.call, withFault<Events::Refused>(request.error()));
        co_return request.error();
    }
    if (OpenAuthRequest::lacksType(params)) {
        services.journal.record(call.call,
            Events::CallNoted {
                .note = u"type is missing: it is taken as 0, delegated authorization; the documents require it"_s });
    }
    const UserId user = services.signedIn();
    const auto assess = [request = *request, user, id = call.call](
                            OpenPlatform &platform) { return platform.authorization().assess(request, user, id); };
    Result<Assessment> assessed = co_await services.platform.run(services.context, assess);
    if (!assessed)
        co_return recordUnlessRecorded(assessed.error(), call, services);
    if (const auto outcome = outcomeWithoutConsent(*request, *assessed))
        co_return *outcome;

    const Turns::Turn turn = co_await services.consentTurns.acquire(services.context);
    if (!call.isAlive())
        co_return Cancelled {};
    if (turn.hadToWait()) {
        // The panel before this one may have granted these permission points.
        assessed = co_await services.platform.run(services.context, assess);
        if (!assessed)
            co_return recordUnlessRecorded(assessed.error(), call, services);
        if (const auto outcome = outcomeWithoutConsent(*request, *assessed))
            co_return *outcome;
        if (!call.isAlive())
            co_return Cancelled {};
    }
    if (auto *needed = std::get_if<AdministratorNeeded>(&*assessed)) {
        const OpenAuthOutcome outcome = co_await chooseAdministrator(call, std::move(*needed), services);
        co_return outcome;
    }
    const OpenAuthOutcome outcome = co_await askConsent(call, std::get<ConsentRequest>(*assessed), services);
    co_return outcome;
}

Task<Answer> authorizeAndAnswer(Invocation call, QJsonObject params, Services &services, Wrap wrap)
{
    const auto fault = fireForCall(call, params, services);
    if (fault) {
        if (const auto instead = insteadOfFlow(*fault, call, services, wrap))
            co_return *instead;
    }
    const UserId user = services.signedIn();
    const OpenAuthOutcome outcome = co_await authorize(call, params, services);
    Answer answer = Answer::ok(wrap(toJson(outcome)));
    answer.masked = toMaskedJson(outcome);
    if (const auto *failure = std::get_if<Fault>(&outcome)) {
        answer.number = failure->row().number;
        co_await showFailure(*failure, services);
    }
    if (const auto *allowed = std::get_if<Allowed>(&outcome); allowed && services.codeDelivered) {
        DeliveredCode delivered { call.call, allowed->clientId, allowed->code, allowed->scopes, user };
        answer.delivered = [&services, delivered] { services.codeDelivered(delivered); };
    }
    if (fault)
        damage(answer, *fault, wrap);
    co_return answer;
}

Answer unknownComponent(const Invocation &call, const QString &asked, Services &services)
{
    return refuse(call, { Errors::ComponentUnknown, asked }, services);
}

QJsonObject openAuthParamsFromQuery(const QString &query)
{
    QJsonObject params;
    for (const QString &part : query.split(u'&', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals <= 0)
            continue;
        params.insert(part.left(equals), QUrl::fromPercentEncoding(part.mid(equals + 1).toUtf8()));
    }
    return params;
}

} // namespace MiniHost
