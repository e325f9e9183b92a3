// SPDX-License-Identifier: MIT
// What the lists that the client's own menu opens have in common: to-dos, apps with the user's authorization.
#pragma once

#include "bridge/jsapi/jsapi.h"

namespace MiniHost {

// A call that no page made, with a number of its own in the journal.
Invocation clientCall(const QString &name, PageContext page, Services &services);

QJsonObject listContent(const QString &title, const QJsonArray &rows, Language language); // of UiKind::ActionSheet
// For a list without rows, of UiKind::Alert.
QJsonObject emptyListContent(const QString &title, const QString &message, Language language);

} // namespace MiniHost
