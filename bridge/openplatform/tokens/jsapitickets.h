// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/store/tokenvalues.h"

namespace MiniHost {

class PlatformCore;

struct IssuedTicket {
    JsapiTicket ticket;
    std::chrono::seconds expireIn {};
};

// The parameters of dd.config, signed by the app's server with a ticket (docs/dingtalk/protocol.md §2.6).
struct SignedConfig {
    CorpId corpId;
    QString nonce;
    QString timestamp;
    QString signature;
    QString url; // the page's address as the engine has it, without fragment
};

// The result of a check. The ticket is masked in its texts.
struct ConfigCheck {
    bool isRight = false;
    QString signedText; // the text to sign, with the newest ticket
    QString expected;   // its SHA-256, hex
};

// Issues JSAPI tickets and checks signatures made with them. Lives on the open platform's thread.
class JsapiTickets
{
public:
    static constexpr auto lifetime = std::chrono::seconds(7200); // documented

    explicit JsapiTickets(PlatformCore &platform)
        : m_platform(platform)
    {
    }

    // Returns the same ticket while it is valid (inferred).
    Result<IssuedTicket> issue(const TokenSubject &app);
    // Fails only with errors of the store: a wrong signature is ConfigCheck::isRight == false.
    Result<ConfigCheck> check(const SignedConfig &config);

private:
    PlatformCore &m_platform;
};

// "jsapi_ticket=…&noncestr=…&timestamp=…&url=…"
QString textToSign(const QString &ticket, const SignedConfig &config, const QString &url);

} // namespace MiniHost
