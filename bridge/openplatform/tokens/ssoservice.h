// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/store/identitytoken.h"
#include "bridge/openplatform/store/tokenvalues.h"

namespace MiniHost {

class PlatformCore;

struct IssuedIdentityToken {
    IdentityToken token;
    std::chrono::seconds expireIn {};
};

// The sign-in of administrators to the back office of an app (docs/dingtalk/protocol.md §5.6). A profile has no ssoSecret of an organisation:
// the secret of any app that is installed there is one (docs/dingtalk/inferred.md). Lives on the open platform's thread.
class SsoService
{
public:
    static constexpr auto lifetime = std::chrono::seconds(7200); // documented: 3600 or 7200

    explicit SsoService(PlatformCore &platform)
        : m_platform(platform)
    {
    }

    // A new token each time. Fails with ClientCredentialsWrong (900101). Records AppTokenIssued or AppTokenRefused.
    Result<IssuedIdentityToken> issue(const CorpId &corp, const ClientSecret &secret, const QString &by);
    // The app and the organisation of a token of issue(). Fails with SsoTokenInvalid (900180).
    Result<TokenSubject> inspect(const IdentityToken &token);
    // The user of a login-free code of the subject's organisation, which is good once. Fails with SsoCodeInvalid (900179). Records
    // LoginCodeRedeemed or CodeRejected.
    Result<UserId> redeem(const LoginCode &code, const TokenSubject &subject, const QString &by);

private:
    PlatformCore &m_platform;
};

} // namespace MiniHost
