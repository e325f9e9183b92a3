// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <QList>
#include <QStringList>

namespace MiniHost {

// The client a page believes it runs in: the word of `dd.env.platform` (docs/dingtalk/protocol.md §1.1). What each is: client.h.
enum class ClientPlatform { Pc, Ios, Android, Harmony };

QString toString(ClientPlatform platform); // "pc", "ios", "android", "harmony"
std::optional<ClientPlatform> clientPlatformFromString(const QString &name);
const QList<ClientPlatform> &clientPlatforms(); // in the order they are shown
QStringList clientPlatformNames();
bool isPhone(ClientPlatform platform);

} // namespace MiniHost
