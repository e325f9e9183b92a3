// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <QString>

namespace MiniHost {

// The client a page believes it runs in: the word of `dd.env.platform` (dingtalk-wire.md §1.1).
// android and harmony come with their own injected script; everything that depends on the client is one row in
// clientplatform.cpp, so their place is ready.
enum class ClientPlatform { Pc, Ios };

QString toString(ClientPlatform platform); // "pc", "ios"
std::optional<ClientPlatform> clientPlatformFromString(const QString &name);

} // namespace MiniHost
