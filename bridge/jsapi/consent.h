// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/task.h"
#include "bridge/jsapi/clientplatform.h"
#include "bridge/jsapi/clientui.h"
#include "bridge/openplatform/authorization/authorizationservice.h"

namespace MiniHost {

// How a consent prompt ended. The page sees Allow as ok and all the others as cancel; the journal tells them apart.
enum class ConsentAnswer {
    Allow,
    Refuse,    // the refusing button
    Close,     // the × , Esc, or a tap beside the sheet
    Withdrawn, // the page left while it was asked
};

QString toString(ConsentAnswer answer); // "allow", "refuse", "close", "withdrawn"

struct ConsentPrompt {
    CallId call;
    ConsentRequest consent;
    ClientPlatform client = ClientPlatform::Pc;
    QString origin; // of the page that asks: shown, so that one app cannot pose as another
};

// "Please contact an administrator" (docs/dingtalk/protocol.md §3.5): whom to send the request to.
struct AdministratorPrompt {
    CallId call;
    AdministratorNeeded needed;
    ClientPlatform client = ClientPlatform::Pc;
    QString origin;
};

struct AdministratorAnswer {
    ConsentAnswer answer = ConsentAnswer::Refuse; // Allow: the request goes to `chosen`
    UserId chosen;
};

// The one seam between a person and a script: everything below it is the same for both.
class ConsentPresenter
{
public:
    virtual ~ConsentPresenter() = default;
    // One at a time: the authorization flow asks the next question when this one is answered.
    virtual Task<ConsentAnswer> ask(ConsentPrompt prompt) = 0;
    virtual Task<AdministratorAnswer> askAdministrator(AdministratorPrompt prompt) = 0;
    // Whatever else a client shows and waits for. Several may be asked for at once; they are shown one after the other.
    virtual Task<UiAnswer> show(UiPrompt prompt) = 0;
    // The page has gone: the question that is open for this call now answers Withdrawn.
    virtual void withdraw(CallId call) = 0;
};

} // namespace MiniHost
