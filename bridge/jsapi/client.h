// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/language.h"
#include "bridge/jsapi/clientlook.h"
#include "bridge/jsapi/clientplatform.h"

#include <vector>

namespace MiniHost {

// A client that MiniHost simulates. One file a client: bridge/jsapi/clients/<name>.cpp defines
// `Client Clients::<name>()`, and the folder is the registry.
struct Client {
    // Where the event `resume` has the result of openAuthMiniApp's mini-program (docs/dingtalk/protocol.md §3.2).
    enum class ResumeDetail { Itself, InData }; // in the event's detail, or in the detail's member `data`

    ClientPlatform platform;
    int order = 0; // sort key for lists of clients
    QString word;  // in `dd.env.platform`, --platform and files: "pc"
    QString name;  // label in the window
    bool isPhone = true;
    bool hasBackKey = false; // the system's back key (docs/dingtalk/protocol.md §2.6; harmony's is inferred)
    ResumeDetail resumeDetail = ResumeDetail::InData;
    QStringList scripts; // web/inject/<script>.js with the client's message protocol, in order of injection
    // The whole User-Agent (docs/dingtalk/protocol.md §1.3). For pc it must not contain a phone's word, or the SDK detects a phone.
    QString (*userAgent)(Language language, const QString &version) = nullptr;
    // navigator.platform and navigator.vendor, as the system's browsers have them; that the client's WebView has the same is inferred.
    QString navigatorPlatform; // "iPhone"
    QString navigatorVendor;   // "Apple Computer, Inc."
    // The device it is on unless another is chosen: an id of resources/devices/devices.json. Empty: none, the page is as large as its frame.
    QString device {};
    ClientLook look {};
};

std::vector<Client> allClients();
const Client &clientOf(ClientPlatform platform);

} // namespace MiniHost
