// SPDX-License-Identifier: MIT
#include "bridge/openapi/pendingrequestjson.h"

#include "bridge/openplatform/store/scopesjson.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

QJsonObject toJson(const PendingRequest &pending)
{
    const ConsentRequest &consent = pending.consent;
    return { { "id"_L1, pending.id }, { "clientId"_L1, consent.request.clientId.value },
        { "appName"_L1, consent.appName }, { "corpId"_L1, consent.request.corpId.value },
        { "user"_L1, consent.user.value }, { "userName"_L1, consent.userName },
        { "administrator"_L1, pending.administrator.id.value }, { "scopes"_L1, toJson(consent.request.scopes()) },
        { "askedAt"_L1, toIso(pending.askedAt) } };
}

} // namespace MiniHost
