// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/todo/todoservice.h"

#include <QJsonObject>

namespace MiniHost {

// A to-do in the answers of create and get, and as a card in those of lists (docs/dingtalk/protocol.md §5.5).
QJsonObject toTaskJson(const Todo &todo, const QString &requestId);
QJsonObject toCardJson(const Todo &todo, const UnionId &reader);
// {"todoCards", "nextToken"}: nextToken is null on the last page.
QJsonObject toJson(const TodoPage &page, const UnionId &reader);

} // namespace MiniHost
