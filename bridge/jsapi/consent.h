// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/enums/enumwords.h"
#include "bridge/core/task.h"
#include "bridge/jsapi/clientplatform.h"
#include "bridge/jsapi/clientui.h"
#include "bridge/openplatform/authorization/authorizationservice.h"

namespace MiniHost {

// The result of a consent panel. The page gets ok for Allow and cancel for all others; the journal has the difference.
enum class ConsentAnswer {
    Allow,
    Refuse,    // the refuse button
    Close,     // ×, Esc, or a tap outside of the panel
    Withdrawn, // the page left while the panel was open
};

template<>
inline constexpr auto enumWords<ConsentAnswer> = makeEnumWords<ConsentAnswer>(
    { { ConsentAnswer::Allow, u"allow" }, { ConsentAnswer::Refuse, u"refuse" }, { ConsentAnswer::Close, u"close" },
        { ConsentAnswer::Withdrawn, u"withdrawn" } });

struct ConsentPrompt {
    CallId call;
    ConsentRequest consent;
    ClientPlatform client = ClientPlatform::Pc;
    QString origin; // of the calling page; shown, so that an app cannot impersonate another one
    // Of a phone's screen, as the page asks for it (panelHeight "percent67"); the panel is higher when its content needs it.
    int heightPercent = 50;
};

// The panel "contact an administrator" (docs/dingtalk/protocol.md §3.5), where the user chooses whom to send the request to.
struct AdministratorPrompt {
    CallId call;
    AdministratorNeeded needed;
    ClientPlatform client = ClientPlatform::Pc;
    QString origin;
};

struct AdministratorAnswer {
    ConsentAnswer answer = ConsentAnswer::Refuse; // Allow: send the request to `chosen`
    UserId chosen;
};

// Answers the questions to the user. Implemented by the window (a person answers) and by scenarios (their steps answer).
class ConsentPresenter
{
public:
    virtual ~ConsentPresenter() = default;
    // The authorization flow calls these two for one question at a time.
    virtual Task<ConsentAnswer> ask(ConsentPrompt prompt) = 0;
    virtual Task<AdministratorAnswer> askAdministrator(AdministratorPrompt prompt) = 0;
    // All other controls. May be called again before the first has ended; they are shown one after the other.
    virtual Task<UiAnswer> show(UiPrompt prompt) = 0;
    // The page has left: the open question of this call ends with Withdrawn.
    virtual void withdraw(CallId call) = 0;
};

} // namespace MiniHost
