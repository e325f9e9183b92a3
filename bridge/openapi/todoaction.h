// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"
#include "bridge/openplatform/openplatform.h"

namespace MiniHost {

// What differs between the to-do endpoints. serveTodo() has the common part: access checks and the error envelope.
struct TodoAction {
    QString name; // in the error codes of the answers: "todo.<name>.paramError"
    QList<ScopeCode> scopes;
    // The action changes a to-do: the query's operatorId, if any, must be the union id in the path (docs/dingtalk/protocol.md §5.5).
    bool changes = false;
    Result<QJsonObject> (*work)(const HttpRequest &request, const TodoActor &actor, OpenPlatform &platform);
};

// The first path parameter is the union id of the owner of the list. A user's token is accepted for that user only (inferred), an app-only
// token for every member of its organisation.
HttpResponse serveTodo(const TodoAction &action, const HttpRequest &request, OpenPlatform &platform);

// The answer of a fault, which is recorded as TodoRejected when it is one of the to-do rules.
HttpResponse refuseTodo(const QString &action, Fault fault, OpenPlatform &platform);

// The page of to-dos for the query in the request's body.
Result<TodoPage> queryTodos(const HttpRequest &request, const TodoActor &actor, OpenPlatform &platform);

ScopeCode todoRead();
ScopeCode todoWrite();

} // namespace MiniHost
