// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/tokens/ssoservice.h"

namespace MiniHost {

// What getuserinfo_bycode is signed with.
struct SnsSignature {
    ClientId accessKey;
    QString timestamp; // milliseconds since 1970
    QString signature; // Base64 of HmacSHA256, keyed with the app's secret
};

struct SnsAuthorization {
    UserId user;
    IdentityToken persistentCode;
};

// The sns methods of the old face (docs/dingtalk/protocol.md §5.7): how servers learn who signed in at the web login. A tmp_auth_code is a
// login-free code (documented) or an authorization code (inferred); each is good once. Lives on the open platform's thread.
class SnsService
{
public:
    static constexpr auto tokenLifetime = std::chrono::seconds(7200);   // documented
    static constexpr auto maxClockDifference = std::chrono::minutes(1); // documented

    explicit SnsService(PlatformCore &platform)
        : m_platform(platform)
    {
    }

    // sns/gettoken. Fails with ClientCredentialsWrong (900101). Records AppTokenIssued or AppTokenRefused.
    Result<IssuedIdentityToken> issue(const ClientId &client, const ClientSecret &secret, const QString &by);
    // sns/getuserinfo_bycode. Fails with SnsTimestampInvalid (900174), SnsTimestampStale (900175), SnsKeyUnknown (900176), SnsSignatureWrong
    // (900177) or LoginCodeUnknown (900123). Records LoginCodeRedeemed, CodeRedeemed or CodeRejected.
    Result<UserId> userOfCode(const SnsSignature &signature, const QString &code, const QString &by);
    // sns/get_persistent_code. Fails with TokenUnknown (900106) or LoginCodeUnknown (900123).
    Result<SnsAuthorization> authorize(const IdentityToken &token, const QString &code, const QString &by);
    // sns/get_sns_token. Fails with TokenUnknown (900106) or SnsAuthorizationUnknown (900178).
    Result<IssuedIdentityToken> issueForUser(
        const IdentityToken &token, const QString &openId, const IdentityToken &persistentCode);
    // sns/getuserinfo. Fails with TokenUnknown (900106).
    Result<UserId> userOfToken(const IdentityToken &token);

private:
    Result<StoredIdentityToken> inspect(const IdentityToken &token, IdentityTokenKind kind);
    Result<void> checkSignature(const SnsSignature &signature) const;
    Result<UserId> redeem(const ClientId &client, const QString &code, const QString &by);

    PlatformCore &m_platform;
};

} // namespace MiniHost
