// SPDX-License-Identifier: MIT
#include "bridge/jsapi/uicall.h"

#include "bridge/jsapi/params.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString toString(UiAnswer::How how)
{
    switch (how) {
    case UiAnswer::How::Given:
        return u"given"_s;
    case UiAnswer::How::Cancelled:
        return u"cancelled"_s;
    case UiAnswer::How::Withdrawn:
        return u"withdrawn"_s;
    }
    Q_UNREACHABLE();
}

// Where a person keeps files is nobody's business: their names do.
QJsonObject withoutPaths(UiKind kind, QJsonObject value)
{
    if (kind != UiKind::Files)
        return value;
    QJsonArray names;
    const QJsonArray files = value.value("files"_L1).toArray();
    for (const QJsonValue &file : files)
        names.append(QFileInfo(file.toString()).fileName());
    value.insert("files"_L1, names);
    return value;
}

Task<Answer> run(Invocation call, UiApi api, Services &services)
{
    const QJsonObject params = call.params.toObject();
    const UiAnswer answer = co_await showUi(call, api.kind, api.content(params), services);
    if (answer.how == UiAnswer::How::Given)
        co_return Answer::ok(api.body(answer.value, params));
    co_return api.whenCancelled ? Answer::ok(*api.whenCancelled) : cancelled();
}

} // namespace

Task<UiAnswer> showUi(Invocation call, UiKind kind, QJsonObject content, Services &services)
{
    const QJsonObject asked { { "kind"_L1, toString(kind) }, { "content"_L1, forJournal(content) } };
    services.journal.record(EventKind::UiAsked, call.call, asked);
    UiPrompt prompt { call.call, kind, call.page.client, call.page.origin, content };
    const UiAnswer answer = co_await services.presenter.show(std::move(prompt));
    const QJsonObject answered { { "kind"_L1, toString(kind) }, { "how"_L1, toString(answer.how) },
        { "value"_L1, forJournal(withoutPaths(kind, answer.value)) } };
    services.journal.record(EventKind::UiAnswered, call.call, answered);
    co_return answer;
}

JsApi uiApi(const UiApi &api)
{
    return { api.name, [api](Invocation call, Services &services) { return run(std::move(call), api, services); } };
}

} // namespace MiniHost
