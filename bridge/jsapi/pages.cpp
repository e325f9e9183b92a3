// SPDX-License-Identifier: MIT
#include "bridge/jsapi/pages.h"

#include "bridge/core/errors/jsapis.h"
#include "bridge/core/limits.h"
#include "bridge/jsapi/clientlinks.h"
#include "bridge/jsapi/miniprogram.h"
#include "bridge/jsapi/params.h"
#include "bridge/jsapi/uicall.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

Fault noWindows()
{
    return { Errors::ComponentUnknown, u"this client has no page windows"_s };
}

Fault tooManyPages()
{
    return { Errors::TooManyPages, u"%1 are open"_s.arg(Limit::PageDepth) };
}

// For addresses that open a part of the client (dingtalk://): shows a notice with the address.
Task<Answer> showLink(Invocation call, QString url, Services &services)
{
    const QJsonObject content { { "title"_L1, call.api }, { "lines"_L1, toArray({ url }) } };
    co_await showUi(call, UiKind::Notice, content, services);
    co_return Answer::ok(QJsonObject {});
}

} // namespace

Result<QUrl> pageUrlOf(const Invocation &call, const Services &services)
{
    const QString text = textOf(call.params.toObject(), { "url"_L1 }).trimmed();
    if (text.isEmpty())
        return fail(Errors::ParameterWrong, u"url is missing"_s);
    if (!services.client.windows)
        return fail(noWindows());
    QUrl url = services.client.windows->addressOf(call.page.document).resolved(QUrl(text));
    if (const auto link = clientLinkOf(url); link && link->kind == ClientLink::Kind::Page)
        url = link->page;
    if (!url.isValid() || url.scheme().isEmpty())
        return fail(Errors::ParameterWrong, u"url: %1"_s.arg(text.left(200)));
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return fail(Errors::ComponentUnknown, text.left(200));
    return url;
}

Answer afterAnswering(const Invocation &call, Services &services, std::function<void(PageWindows &)> move)
{
    if (!services.client.windows)
        return refuse(call, noWindows(), services);
    Answer answer = Answer::ok(QJsonObject {});
    answer.delivered = [windows = services.client.windows, move = std::move(move)] { move(*windows); };
    return answer;
}

Task<Answer> openPage(Invocation call, Services &services)
{
    const Result<QUrl> url = pageUrlOf(call, services);
    const auto program = miniProgramOf(QUrl(textOf(call.params.toObject(), { "url"_L1 })));
    if (program && program->isAuthorizationPage() && isPhone(call.page.client)) {
        const Answer answer = co_await authorizeAndResume(call, *program, services);
        co_return answer;
    }
    if (!url && url.error().code == Errors::ComponentUnknown && services.client.windows) {
        const Answer shown = co_await showLink(call, url.error().detail, services);
        co_return shown;
    }
    if (!url)
        co_return refuse(call, url.error(), services);
    if (services.client.windows->isFull())
        co_return refuse(call, tooManyPages(), services);
    co_return afterAnswering(call, services,
        [document = call.page.document, url = *url](PageWindows &windows) { windows.openLink(document, url); });
}

Task<Answer> openModalPage(Invocation call, ModalRequest::Kind kind, Services &services)
{
    const Result<QUrl> url = pageUrlOf(call, services);
    if (!url)
        co_return refuse(call, url.error(), services);
    if (services.client.windows->isFull())
        co_return refuse(call, tooManyPages(), services);
    const QJsonObject params = call.params.toObject();
    ModalRequest request;
    request.call = call.call;
    request.kind = kind;
    request.url = *url;
    request.title = textOf(params, { "title"_L1 }).left(Limit::ChromeTextCharacters);
    request.size = textOf(params, { "size"_L1 }, u"default"_s);
    const std::optional<QJsonValue> value =
        co_await services.client.windows->openModal(call.page.document, std::move(request));
    if (!value)
        co_return answerOf({ Errors::WindowGone, url->toString() });
    co_return Answer::ok(*value);
}

} // namespace MiniHost
