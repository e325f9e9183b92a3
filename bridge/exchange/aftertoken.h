// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/exchange/tokenexchanger.h"

namespace MiniHost {

struct ExchangedUser {
    UserToken token;
    QJsonObject user; // empty when the scopes do not have Contact.User.Read
};

// What an app's server does with a new access token, as a part of the exchange.
class AfterToken
{
public:
    virtual ~AfterToken() = default;
    // Fails with the problem of the first request that fails; the requests behind it are not sent. This object and `http` outlive the coroutine.
    virtual Task<Exchanged<void>> run(HttpClient *http, CallId call, ExchangedUser got) const = 0;
};

} // namespace MiniHost
