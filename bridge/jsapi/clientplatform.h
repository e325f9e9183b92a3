// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <QList>
#include <QStringList>

namespace MiniHost {

// The kind of client, as the page sees it in `dd.env.platform` (docs/dingtalk/protocol.md §1.1). Its properties: client.h.
enum class ClientPlatform { Pc, Ios, Android, Harmony };

// From the files of the clients (client.cpp):
QString toString(ClientPlatform platform); // "pc", "ios", "android", "harmony"
std::optional<ClientPlatform> clientPlatformFromString(const QString &name);
const QList<ClientPlatform> &clientPlatforms(); // by Client::order
QStringList clientPlatformNames();
bool isPhone(ClientPlatform platform);

} // namespace MiniHost
