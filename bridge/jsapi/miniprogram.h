// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/authorizationflow.h"

class QUrl;

namespace MiniHost {

// A page of a mini-program, from the arguments of callComponent, navigateToMiniProgram or openLink (docs/dingtalk/protocol.md §3.1, §3.2).
struct MiniProgramPage {
    QString miniAppId;
    QString page; // "pages/home/home?clientId=…"

    QString path() const;
    bool isAuthorizationPage() const; // the openAuth page of the client's authorization mini-program
    QJsonObject openAuthParams() const;
};

// Parses dingtalk://dingtalkclient/action/open_mini_app?miniAppId=…&page=…; nullopt for other addresses.
std::optional<MiniProgramPage> miniProgramOf(const QUrl &url);

// openAuth as in clients before 6.3.35: the call is answered with {}, and the outcome is in the event `resume` that follows
// (docs/dingtalk/protocol.md §3.2). That the call is answered when the mini-program has closed is inferred.
Task<Answer> authorizeAndResume(Invocation call, MiniProgramPage page, Services &services);

} // namespace MiniHost
