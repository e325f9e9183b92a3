// SPDX-License-Identifier: MIT
#include "bridge/jsapi/authorizationflow.h"

#include "bridge/jsapi/faultyanswer.h"
#include "bridge/openplatform/openplatform.h"

#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QJsonObject toDetail(const ConsentRequest &consent)
{
    QJsonArray scopes;
    for (const PermissionPoint &point : consent.points)
        scopes.append(point.code.value);
    return {
        { "app"_L1, consent.request.clientId.value },
        { "user"_L1, consent.user.value },
        { "scopes"_L1, scopes },
    };
}

// A commit that fails is the store's own error; to the caller of openAuth it is 500404.
Fault notStored(const Fault &fault)
{
    return fault.code == ErrorCode::StoreFailed ? Fault { ErrorCode::GrantNotStored, fault.detail } : fault;
}

// What the rules refuse they journal themselves; a store that failed took its facts with it.
Fault told(const Fault &fault, const Invocation &call, Services &services)
{
    if (fault.code == ErrorCode::StoreFailed || fault.forced)
        services.journal.record(EventKind::Refused, call.call, toDetail(fault));
    return fault;
}

Allowed allowed(const OpenAuthRequest &request, const IssuedCode &issued)
{
    return { issued.code, request.clientId, request.scopes() };
}

} // namespace

Task<OpenAuthOutcome> authorize(Invocation call, QJsonObject params, Services &services)
{
    const auto request = OpenAuthRequest::parse(params);
    if (!request) {
        services.journal.record(EventKind::Refused, call.call, toDetail(request.error()));
        co_return request.error();
    }
    const UserId user = services.signedIn();
    const auto assess = [request = *request, user, id = call.call](
                            OpenPlatform &platform) { return platform.authorization().assess(request, user, id); };
    Result<Assessment> assessed = co_await services.platform.run(services.context, assess);
    if (!assessed)
        co_return told(assessed.error(), call, services);
    if (const auto *granted = std::get_if<AlreadyGranted>(&*assessed))
        co_return allowed(*request, granted->code);

    const Turns::Turn turn = co_await services.consentTurns.take();
    if (!call.isAlive())
        co_return Cancelled {};
    if (turn.hadToWait()) {
        // The dialog before this one may have granted what is asked here.
        assessed = co_await services.platform.run(services.context, assess);
        if (!assessed)
            co_return told(assessed.error(), call, services);
        if (const auto *granted = std::get_if<AlreadyGranted>(&*assessed))
            co_return allowed(*request, granted->code);
        if (!call.isAlive())
            co_return Cancelled {};
    }
    ConsentPrompt prompt { call.call, std::get<ConsentRequest>(*assessed), call.page.client, call.page.origin };
    services.journal.record(EventKind::ConsentAsked, call.call, toDetail(prompt.consent));
    const ConsentAnswer answer = co_await services.presenter.ask(std::move(prompt));
    const QJsonObject answerDetail { { "answer"_L1, toString(answer) } };
    services.journal.record(EventKind::ConsentAnswered, call.call, answerDetail);
    if (answer != ConsentAnswer::Allow)
        co_return Cancelled {};

    const auto grant = [request = *request, user, id = call.call](
                           OpenPlatform &platform) { return platform.authorization().grant(request, user, id); };
    const Result<IssuedCode> issued = co_await services.platform.run(services.context, grant);
    if (!issued) {
        const Fault fault = notStored(issued.error());
        services.journal.record(EventKind::Refused, call.call, toDetail(fault));
        co_return fault;
    }
    co_return allowed(*request, *issued);
}

Task<Answer> authorizeAndAnswer(Invocation call, QJsonObject params, Services &services, Wrap wrap)
{
    const auto fault = strikeCall(call, params, services);
    if (fault) {
        if (const auto instead = insteadOfFlow(*fault, call, services, wrap))
            co_return *instead;
    }
    const OpenAuthOutcome outcome = co_await authorize(call, params, services);
    Answer answer = Answer::ok(wrap(toJson(outcome)));
    answer.masked = toMaskedJson(outcome);
    if (const auto *allowed = std::get_if<Allowed>(&outcome); allowed && services.codeDelivered) {
        DeliveredCode delivered { call.call, allowed->clientId, allowed->code, allowed->scopes };
        answer.delivered = [&services, delivered] { services.codeDelivered(delivered); };
    }
    if (fault)
        damage(answer, *fault, wrap);
    co_return answer;
}

Answer unknownComponent(const Invocation &call, const QString &asked, Services &services)
{
    const Fault fault { ErrorCode::ComponentUnknown, asked };
    services.journal.record(EventKind::Refused, call.call, toDetail(fault));
    return Answer::error(u"3"_s, fault);
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
