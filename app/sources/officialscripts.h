// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QUrl>

namespace MiniHost {

// The scripts of DingTalk's own that pages load from its CDN (docs/dingtalk/protocol.md §10). None of them is ours to ship: what
// is in the user's cache answers.
namespace OfficialScripts {

QStringList hosts();
// As the cache knows it: https, and without what follows a ? or #.
QUrl addressOf(const QString &host, const QString &path);
// Where pages find an npm package as one script; empty: nobody says.
QUrl ofPackage(const QString &name, const QString &version);
// What such a script leaves in the page: "dd".
QString globalOfPackage(const QString &name);
QStringList packages();
// The command that brings this script: "minihost cache add dingtalk-jsapi@3.0.12".
QString commandFor(const QUrl &script);

} // namespace OfficialScripts

} // namespace MiniHost
