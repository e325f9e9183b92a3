// SPDX-License-Identifier: MIT
#include "bridge/jsapi/todolist.h"

#include "bridge/core/events/bridge.h"
#include "bridge/core/events/fault.h"
#include "bridge/jsapi/pagewindows.h"
#include "bridge/jsapi/uicall.h"
#include "bridge/openplatform/openplatform.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

struct Known {
    QList<Todo> todos;
    Language language;
};

Result<Known> read(const UserId &userId, OpenPlatform &platform)
{
    const User *user = platform.directory().user(userId);
    if (!user)
        return Known { {}, platform.language() };
    const TodoActor owner { platform.signedIn().corpId, {}, { user->unionId }, {} };
    auto page = platform.todos().query(owner, {});
    if (!page)
        return fail(page.error());
    return Known { std::move(page->todos), platform.language() };
}

QString titleIn(Language language)
{
    return language == Language::Chinese ? u"我的待办"_s : u"My to-dos"_s;
}

QJsonObject listOf(const Known &known)
{
    const bool isChinese = known.language == Language::Chinese;
    QJsonArray rows;
    for (const Todo &todo : known.todos)
        rows.append((todo.isDone() ? u"✓ "_s : u"○ "_s) + todo.subject);
    return { { "title"_L1, titleIn(known.language) }, { "cancel"_L1, isChinese ? u"取消"_s : u"Cancel"_s },
        { "options"_L1, rows } };
}

QJsonObject nothingToDo(Language language)
{
    const bool isChinese = language == Language::Chinese;
    return { { "title"_L1, titleIn(language) },
        { "message"_L1, isChinese ? u"没有待办。"_s : u"There are no to-dos."_s },
        { "button"_L1, isChinese ? u"好"_s : u"OK"_s } };
}

// Of a to-do's two links that of the client.
QUrl linkOf(const Todo &todo, ClientPlatform client)
{
    const QJsonValue links = todo.more.value("detailUrl"_L1);
    const QString own = links[client == ClientPlatform::Pc ? "pcUrl"_L1 : "appUrl"_L1].toString();
    const QString other = links[client == ClientPlatform::Pc ? "appUrl"_L1 : "pcUrl"_L1].toString();
    return QUrl(own.isEmpty() ? other : own);
}

} // namespace

Task<> showTodoList(ClientPlatform client, QString document, Services &services)
{
    const auto job = [user = services.signedIn()](OpenPlatform &platform) { return read(user, platform); };
    const Result<Known> known = co_await services.platform.run(services.context, job);
    if (!known) {
        services.journal.record({}, withFault<Events::Refused>(known.error()));
        co_return;
    }
    PageContext page;
    page.client = client;
    page.document = document;
    const Invocation call { services.journal.nextCall(), u"todoList"_s, {}, page, std::make_shared<bool>(true) };
    if (known->todos.isEmpty()) {
        co_await showUi(call, UiKind::Alert, nothingToDo(known->language), services);
        co_return;
    }
    const UiAnswer answer = co_await showUi(call, UiKind::ActionSheet, listOf(*known), services);
    const qsizetype chosen = answer.value["index"_L1].toInt(-1);
    if (answer.how != UiAnswer::How::Given || chosen < 0 || chosen >= known->todos.size())
        co_return;
    const QUrl link = linkOf(known->todos[chosen], client);
    if (services.client.windows && link.isValid() && !link.isEmpty() && !services.client.windows->isFull())
        services.client.windows->openLink(document, link);
}

} // namespace MiniHost
