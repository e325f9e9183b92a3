// SPDX-License-Identifier: MIT
// Conversation pickers. A world has no conversations: the list has one for the organisation and one for each other member (inferred).
#include "bridge/jsapi/params.h"
#include "bridge/jsapi/people.h"
#include "bridge/jsapi/uicall.h"

using namespace Qt::StringLiterals;

namespace MiniHost::JsApiFamilies {
namespace {

// pickConversation returns cid, chooseConversationByCorpId chatId: one object with both.
QJsonObject conversation(const QString &id, const QString &title)
{
    return { { "cid"_L1, id }, { "chatId"_L1, id }, { "title"_L1, title } };
}

Task<Answer> choose(Invocation call, Services &services)
{
    const QJsonObject params = call.params.toObject();
    const Result<Colleagues> colleagues = co_await colleaguesOf(params, services);
    if (!colleagues)
        co_return refuse(call, colleagues.error(), services);
    std::map<QString, QString> titles;
    QJsonArray options;
    const auto offer = [&](const QString &id, const QString &title) {
        titles[id] = title;
        options.append(QJsonObject { { "key"_L1, id }, { "value"_L1, title } });
    };
    const Organisation &organisation = colleagues->organisation;
    offer(u"cid-"_s + organisation.id.value, organisation.name.in(colleagues->language));
    for (const User &user : colleagues->users) {
        if (user.id != services.signedIn())
            offer(u"cid-%1-%2"_s.arg(organisation.id.value, user.id.value), colleagues->nameOf(user));
    }
    const QJsonObject content { { "title"_L1, textOf(params, { "title"_L1 }) }, { "multiple"_L1, false },
        { "options"_L1, options }, { "selected"_L1, QJsonArray {} } };
    const UiAnswer answer = co_await showUi(call, UiKind::Choose, content, services);
    const QString id = answer.value.value("keys"_L1).toArray().at(0).toString();
    if (answer.how != UiAnswer::How::Given || titles.count(id) == 0)
        co_return cancelled();
    co_return Answer::ok(conversation(id, titles[id]));
}

} // namespace

JsApiFamily biz_chat()
{
    const QString prefix = u"biz.chat."_s;
    return { { prefix + "pickConversation"_L1, choose }, { prefix + "chooseConversation"_L1, choose },
        { prefix + "chooseConversationByCorpId"_L1, choose } };
}

} // namespace MiniHost::JsApiFamilies
