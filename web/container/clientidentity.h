// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/language.h"
#include "bridge/jsapi/clientplatform.h"

namespace MiniHost {

// What a page can learn of the client it runs in: made of its Client (docs/dingtalk/protocol.md §1).
struct ClientIdentity {
    ClientPlatform platform;
    QString userAgent; // complete, in the given language
    QString version;
    QString locale; // "zh_CN": the pc client's `language`
    QString acceptLanguage;
    QStringList scripts; // web/inject/<script>.js, the client's protocol

    bool operator==(const ClientIdentity &) const = default;
};

// `version` is one that clientVersion() lets through.
ClientIdentity clientIdentity(ClientPlatform platform, Language language, const QString &version);

} // namespace MiniHost
