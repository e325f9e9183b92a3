// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/language.h"
#include "bridge/jsapi/clientplatform.h"

namespace MiniHost {

// The client's properties that a page can see; made of its Client (docs/dingtalk/protocol.md §1).
struct ClientIdentity {
    ClientPlatform platform;
    // Complete, in the given language. A Chrome version newer than the engine's is replaced with the engine's, since pages use features
    // by it.
    QString userAgent;
    QString navigatorPlatform, navigatorVendor; // of `navigator`
    QString version;
    QString locale; // "zh_CN": the pc client's `language`
    QString acceptLanguage;
    QStringList scripts; // web/inject/<script>.js, the client's protocol

    bool operator==(const ClientIdentity &) const = default;
};

// `version`: accepted by clientVersion().
ClientIdentity clientIdentity(ClientPlatform platform, Language language, const QString &version);

} // namespace MiniHost
