// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/exitcode.h"
#include "bridge/core/result.h"

#include <QJsonObject>
#include <QUrl>

namespace MiniHost {

// Tells a fault on stderr, "minihost VERB: number text (detail)" and the way out below it, and gives the exit code it ends
// the program with.
ExitCode reportFault(const QString &verb, const Fault &fault, Language language);

// What scripts read on stdout, one line of JSON each: {"event":"ready","api":…,"controlTokenFile":…,"pid":…} with more
// members after those, and {"event":"loaded","ok":true,"url":…}
// or {"event":"loaded","ok":false,"url":…,"problem":"net::ERR_…"}.
// `more`: names and texts of further members, in this order.
using ReadyMembers = QList<std::pair<QLatin1StringView, QString>>;
void printReady(const QUrl &api, const QString &controlTokenFile, const ReadyMembers &more = {});
void printLoaded(bool ok, const QUrl &url, const QString &problem = {});

} // namespace MiniHost
