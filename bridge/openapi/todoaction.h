// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"
#include "bridge/openplatform/openplatform.h"

namespace MiniHost {

// What the to-do endpoints have in common: who may, for whom, and how a fault looks.
struct TodoAction {
    QString name; // in the wire's error codes: "todo.<name>.paramError"
    QList<ScopeCode> scopes;
    // Changes somebody's to-do: then operatorId, when there is one, is the person in the path (docs/dingtalk/protocol.md §5.5).
    bool changes = false;
    Result<QJsonObject> (*work)(const HttpRequest &request, const TodoActor &actor, OpenPlatform &platform);
};

// The first segment of the path is the union id of the person whose list it is. A user's token speaks for its user only
// (inferred); an app's token for every member of its organisation.
HttpResponse serveTodo(const TodoAction &action, const HttpRequest &request, OpenPlatform &platform);

// The page of to-dos that a query's body asks for.
Result<TodoPage> queryTodos(const HttpRequest &request, const TodoActor &actor, OpenPlatform &platform);

ScopeCode todoRead();
ScopeCode todoWrite();

} // namespace MiniHost
