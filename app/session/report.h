// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/exitcode.h"
#include "bridge/core/result.h"

#include <QJsonObject>
#include <QUrl>

namespace MiniHost {

// Prints the fault on stderr, "minihost VERB: number text (detail)" with its fix below, and returns the exit code for it.
ExitCode reportFault(const QString &verb, const Fault &fault, Language language);

// The lines of JSON on stdout for scripts: {"event":"ready","api":…,"controlTokenFile":…,"pid":…} with further members after those,
// {"event":"loaded","ok":true,"url":…} and {"event":"loaded","ok":false,"url":…,"problem":"net::ERR_…"}.
// `more`: names and texts of further members, in this order.
using ReadyMembers = QList<std::pair<QLatin1StringView, QString>>;
void printReady(const QUrl &api, const QString &controlTokenFile, const ReadyMembers &more = {});
void printLoaded(bool ok, const QUrl &url, const QString &problem = {});

} // namespace MiniHost
