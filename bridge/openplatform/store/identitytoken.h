// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/core/enums/enumwords.h"
#include "bridge/core/secret.h"
#include "bridge/core/words.h"

#include <optional>

namespace MiniHost {

using IdentityToken = Secret<struct IdentityTokenTag>;

enum class IdentityTokenKind {
    Sso,           // of ssoAccessToken: for the back office's sign-in of one organisation
    SnsApp,        // access_token of sns/gettoken: for the other sns methods of one app
    SnsPersistent, // persistent_code of sns/get_persistent_code: a user's lasting consent
    SnsUser,       // sns_token of sns/get_sns_token: reads that user
};
template<>
inline constexpr auto enumWords<IdentityTokenKind> = makeEnumWords<IdentityTokenKind>(
    { { IdentityTokenKind::Sso, u"sso" }, { IdentityTokenKind::SnsApp, u"snsApp" },
        { IdentityTokenKind::SnsPersistent, u"snsPersistent" }, { IdentityTokenKind::SnsUser, u"snsUser" } });

// A row of the table identity_tokens.
struct StoredIdentityToken {
    IdentityToken token;
    IdentityTokenKind kind = IdentityTokenKind::Sso;
    ClientId clientId;
    CorpId corpId; // of an Sso token; otherwise empty
    UserId user;   // of SnsPersistent and SnsUser; otherwise empty
    std::optional<Instant> expiresAt;
};

} // namespace MiniHost
