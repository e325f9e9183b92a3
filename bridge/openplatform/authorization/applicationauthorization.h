// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/authorization/authorizationrules.h"

namespace MiniHost {

// Type 1, application authorization (docs/dingtalk/protocol.md §7): an administrator grants for the whole organisation. The requests given
// to these functions have ".default" expanded (withDefaultExpanded()).

Result<Assessment> assessApplication(
    PlatformCore &platform, const OpenAuthRequest &request, const UserId &user, CallId call);

// check(), and fails with NotAdministrator (500402) when the person is no administrator of the organisation.
Result<Checked> checkAdministrator(
    const PlatformCore &platform, const OpenAuthRequest &request, const UserId &administrator);
bool isAdministrator(const Directory &directory, const UserId &user, const CorpId &corp);
QList<Administrator> administratorsOf(const PlatformCore &platform, const CorpId &corp); // in the profile's order

// Stores the organisation's grants, without checking the rules. Fails with GrantNotStored (500404). Records GrantStored.
Result<void> storeForOrganisation(
    PlatformCore &platform, const OpenAuthRequest &request, const UserId &administrator, CallId call);

} // namespace MiniHost
