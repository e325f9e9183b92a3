// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/jsapi.h"

#include <optional>
#include <QUrl>

namespace MiniHost {

// An address that the client opens and not the engine: dingtalk:, tel:, sms:, mailto:.
struct ClientLink {
    enum class Kind { Page, Client, Call, Message, Mail };
    Kind kind = Kind::Client;
    QUrl page; // of Kind::Page: dingtalk://dingtalkclient/page/link?url=…, or …/action/openapp?redirect_url=…
};

// nullopt: the address is for the engine, or for nobody.
std::optional<ClientLink> clientLinkOf(const QUrl &url);

// Opens a link that the page navigates to. A page opens above the calling one; of anything else a notice says what the client, or the
// phone, would do. Records ClientLinkOpened.
Task<> openClientLink(ClientPlatform client, QString document, QUrl url, Services &services);

} // namespace MiniHost
