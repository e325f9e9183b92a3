// SPDX-License-Identifier: MIT
#include "bridge/jsapi/todolist.h"

#include "bridge/core/events/bridge.h"
#include "bridge/core/events/fault.h"
#include "bridge/jsapi/clientlist.h"
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

QString todoTitle(Language language)
{
    return language == Language::Chinese ? u"我的待办"_s : u"My to-dos"_s;
}

QJsonObject todoList(const Known &known)
{
    QJsonArray rows;
    for (const Todo &todo : known.todos)
        rows.append((todo.isDone() ? u"✓ "_s : u"○ "_s) + todo.subject);
    return listContent(todoTitle(known.language), rows, known.language);
}

QJsonObject nothingToDo(Language language)
{
    const QString message = language == Language::Chinese ? u"没有待办。"_s : u"There are no to-dos."_s;
    return emptyListContent(todoTitle(language), message, language);
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
    const Invocation call = clientCall(u"todoList"_s, page, services);
    if (known->todos.isEmpty()) {
        co_await showUi(call, UiKind::Alert, nothingToDo(known->language), services);
        co_return;
    }
    const UiAnswer answer = co_await showUi(call, UiKind::ActionSheet, todoList(*known), services);
    const qsizetype chosen = answer.value["index"_L1].toInt(-1);
    if (answer.how != UiAnswer::How::Given || chosen < 0 || chosen >= known->todos.size())
        co_return;
    const QUrl link = linkOf(known->todos[chosen], client);
    if (services.client.windows && link.isValid() && !link.isEmpty() && !services.client.windows->isFull())
        services.client.windows->openLink(document, link);
}

} // namespace MiniHost
