// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/authorization/authorizationrules.h"

namespace MiniHost {

// Type 1, application authorization (docs/dingtalk/protocol.md §7): an administrator grants for the whole organisation. Requests
// come here with ".default" spelled out.

Result<Assessment> assessApplication(
    PlatformCore &platform, const OpenAuthRequest &request, const UserId &user, CallId call);

// All rules, and the person is an administrator of the organisation: 500402 when not.
Result<Checked> checkAdministrator(
    const PlatformCore &platform, const OpenAuthRequest &request, const UserId &administrator);
bool isAdministrator(const Directory &directory, const UserId &user, const CorpId &corp);
QList<Administrator> administratorsOf(const PlatformCore &platform, const CorpId &corp); // in the profile's order

// The organisation's yes. 500404; nothing is checked any more. Records GrantStored.
Result<void> storeForOrganisation(
    PlatformCore &platform, const OpenAuthRequest &request, const UserId &administrator, CallId call);

} // namespace MiniHost
