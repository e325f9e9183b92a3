// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/language.h"
#include "bridge/jsapi/clientplatform.h"

#include <vector>

namespace MiniHost {

// A client of DingTalk's, as pages and the program know it. One file a client: bridge/jsapi/clients/<name>.cpp defines
// `Client Clients::<name>()`, and the folder is the registry. How it looks is a row of app/desktop/widgets/clientlook.cpp.
struct Client {
    // How the mini-program of openAuthMiniApp tells the page what it came back with (docs/dingtalk/protocol.md §3.2).
    enum class ResumeDetail { Itself, InData }; // the event's detail, or the detail's member `data`

    ClientPlatform platform;
    int order = 0; // among the clients, where they are shown
    QString word;  // of `dd.env.platform`, of --platform and in files: "pc"
    QString name;  // on the client switch
    bool isPhone = true;
    bool hasBackKey =
        false; // a key of the system for the way back (docs/dingtalk/protocol.md §2.6; harmony's is inferred)
    ResumeDetail resumeDetail = ResumeDetail::InData;
    QStringList scripts; // web/inject/<script>.js: the client's protocol, in this order
    // Complete, of docs/dingtalk/protocol.md §1.3. A desktop string must hold no word of a phone, or the SDK takes it for one.
    QString (*userAgent)(Language language, const QString &version) = nullptr;
};

std::vector<Client> registeredClients();
const Client &clientOf(ClientPlatform platform);

} // namespace MiniHost
