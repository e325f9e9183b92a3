// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QUrl>

namespace MiniHost {

// The scripts that pages load from DingTalk's CDN (docs/dingtalk/protocol.md §10). Their license does not allow MiniHost to ship
// them: they are served from the user's script cache.
namespace OfficialScripts {

QStringList hosts();
// The address that is the cache's key: https, without query and fragment.
QUrl addressOf(const QString &host, const QString &path);
// The CDN's address of an npm package; empty: the CDN does not have it.
QUrl ofPackage(const QString &name, const QString &version);
// The global variable that the script defines, like "dd".
QString globalOfPackage(const QString &name);
QStringList packages();
// The command that adds this script to the cache: "minihost cache add dingtalk-jsapi@3.0.12".
QString commandFor(const QUrl &script);

} // namespace OfficialScripts

} // namespace MiniHost
