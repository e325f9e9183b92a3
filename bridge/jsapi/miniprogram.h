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
    // A page of the client's authorization mini-program: that of openAuth, or those of openAuthMiniApp, to grant and to revoke.
    bool isAuthorizationPage() const;
    QJsonObject params() const; // of its query: clientId, corpId …
};

// Parses dingtalk://dingtalkclient/action/open_mini_app?miniAppId=…&page=…; nullopt for other addresses.
std::optional<MiniProgramPage> miniProgramOf(const QUrl &url);

// The answer of an authorization page. openAuthMiniApp may leave corpId out, as the official sample does: then it is the organisation that the
// user is in (inferred). `wrap`: puts the result object into the envelope of the JSAPI.
Task<Answer> answerMiniProgram(Invocation call, MiniProgramPage page, Services &services, Wrap wrap);

// The same as in clients before 6.3.35: the call is answered with {}, and the outcome is in the event `resume` that follows
// (docs/dingtalk/protocol.md §3.2). That the call is answered when the mini-program has closed is inferred.
Task<Answer> authorizeAndResume(Invocation call, MiniProgramPage page, Services &services);

} // namespace MiniHost
