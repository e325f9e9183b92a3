// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/authorizationflow.h"

class QUrl;

namespace MiniHost {

// A page of a mini-program, as callComponent, navigateToMiniProgram and openLink name it (docs/dingtalk/protocol.md §3.1, §3.2).
struct MiniProgramPage {
    QString miniAppId;
    QString page; // "pages/home/home?clientId=…"

    QString path() const;
    bool asksForAuthorization() const; // the client's own authorization mini-program, and a page of it that authorizes
    QJsonObject openAuthParams() const;
};

// dingtalk://dingtalkclient/action/open_mini_app?miniAppId=…&page=…; nothing for any other address.
std::optional<MiniProgramPage> miniProgramOf(const QUrl &url);

// As clients before 6.3.35 do it: the call itself is answered with nothing, and what was decided comes with the `resume` that
// follows (docs/dingtalk/protocol.md §3.2). When the client answers the call is inferred: here when the mini-program has closed.
Task<Answer> authorizeAndResume(Invocation call, MiniProgramPage page, Services &services);

} // namespace MiniHost
