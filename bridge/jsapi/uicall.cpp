// SPDX-License-Identifier: MIT
#include "bridge/jsapi/uicall.h"

#include "bridge/core/events/client.h"
#include "bridge/jsapi/panelbudget.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

Task<Answer> run(Invocation call, UiApi api, Services &services)
{
    const QJsonObject params = call.params.toObject();
    const UiAnswer answer = co_await showUi(call, api.kind, api.content(params), services);
    if (answer.how == UiAnswer::How::Given)
        co_return Answer::ok(api.body(answer.value, params));
    co_return api.whenCancelled ? Answer::ok(*api.whenCancelled) : cancelled();
}

} // namespace

Task<UiAnswer> showUi(
    Invocation call, UiKind kind, QJsonObject content, Services &services, std::optional<UiAnswer> usual)
{
    content = withinPanel(kind, std::move(content));
    services.journal.record(call.call, Events::UiAsked { .kind = toString(kind), .content = content });
    UiPrompt prompt { call.call, kind, call.page.client, call.page.origin, content, std::move(usual) };
    const UiAnswer answer = co_await services.presenter.show(std::move(prompt));
    services.journal.record(call.call, toEvent(kind, answer));
    co_return answer;
}

JsApi uiApi(const UiApi &api)
{
    return { api.name, [api](Invocation call, Services &services) { return run(std::move(call), api, services); } };
}

} // namespace MiniHost
