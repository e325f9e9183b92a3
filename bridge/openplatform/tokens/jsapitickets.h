// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/store/tokenvalues.h"

namespace MiniHost {

class PlatformCore;

struct IssuedTicket {
    JsapiTicket ticket;
    std::chrono::seconds expireIn {};
};

// What a page shows at dd.config, made by its server with a ticket (docs/dingtalk/protocol.md §2.6).
struct SignedConfig {
    CorpId corpId;
    QString nonce;
    QString timestamp;
    QString signature;
    QString url; // the page's real address, without fragment
};

// How a check went; its texts have the ticket masked.
struct ConfigCheck {
    bool isRight = false;
    QString signedText; // what should have been signed, with the newest ticket
    QString expected;   // its SHA-256
};

// Tickets and the check of what was signed with them. Lives on the open platform's thread.
class JsapiTickets
{
public:
    static constexpr auto lifetime = std::chrono::seconds(7200); // documented

    explicit JsapiTickets(PlatformCore &platform)
        : m_platform(platform)
    {
    }

    // The same while it is good (documented: asking again gives the same one).
    Result<IssuedTicket> issue(const TokenSubject &app);
    // SignatureWrong is not a failure of the check: it says so.
    Result<ConfigCheck> check(const SignedConfig &config);

private:
    PlatformCore &m_platform;
};

// "jsapi_ticket=…&noncestr=…&timestamp=…&url=…"
QString textToSign(const QString &ticket, const SignedConfig &config, const QString &url);

} // namespace MiniHost
