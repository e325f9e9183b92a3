// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/authorization/adminrequests.h"
#include "bridge/openplatform/authorization/authorizationservice.h"
#include "bridge/openplatform/calendar/calendarservice.h"
#include "bridge/openplatform/core/platformcore.h"
#include "bridge/openplatform/sharedfiles.h"
#include "bridge/openplatform/todo/todoservice.h"
#include "bridge/openplatform/tokens/apptokenservice.h"
#include "bridge/openplatform/tokens/jsapitickets.h"
#include "bridge/openplatform/tokens/loginservice.h"
#include "bridge/openplatform/tokens/snsservice.h"
#include "bridge/openplatform/tokens/ssoservice.h"
#include "bridge/openplatform/tokens/tokenservice.h"
#include "bridge/openplatform/weblogin/browserlogin.h"

namespace MiniHost {

// The simulated open platform: PlatformCore, and the services that use it. Lives on the open platform's thread.
class OpenPlatform final : public PlatformCore
{
public:
    // Fails with DatabaseUnusable, StoreFull, StoreReadOnly, StoreLocked or FolderNotWritable, with the file and the cause.
    static Result<std::unique_ptr<OpenPlatform>> open(const OpenPlatformOptions &options, Profile profile,
        PermissionCatalogue catalogue, const Clock &clock, Entropy &entropy, Journal &journal, FaultPlan &faults);

    AuthorizationService &authorization() { return m_authorization; }
    TokenService &tokens() { return m_tokenService; }
    AppTokenService &appTokens() { return m_appTokenService; }
    AdminRequests &adminRequests() { return m_adminRequests; }
    LoginService &logins() { return m_loginService; }
    TodoService &todos() { return m_todoService; }
    CalendarService &calendars() { return m_calendarService; }
    SsoService &sso() { return m_ssoService; }
    SnsService &sns() { return m_snsService; }
    BrowserLogin &browserLogin() { return m_browserLogin; }
    JsapiTickets &jsapiTickets() { return m_jsapiTickets; }
    SharedFiles &files() { return m_files; }

    // Deletes grants, requests, codes, tokens, to-dos, calendar events and open login pages, and disarms all faults. Records
    // StateReset.
    enum class Worlds { Kept, Restored }; // whether the world's edits stay, or are taken back
    Result<void> reset(Worlds worlds = Worlds::Kept);

private:
    using PlatformCore::PlatformCore;

    SharedFiles m_files;
    AuthorizationService m_authorization { *this };
    TokenService m_tokenService { *this };
    AppTokenService m_appTokenService { *this };
    AdminRequests m_adminRequests { *this };
    LoginService m_loginService { *this };
    JsapiTickets m_jsapiTickets { *this };
    BrowserLogin m_browserLogin { *this, m_authorization };
    TodoService m_todoService { *this };
    CalendarService m_calendarService { *this };
    SsoService m_ssoService { *this };
    SnsService m_snsService { *this };
};

} // namespace MiniHost
