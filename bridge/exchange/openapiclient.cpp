// SPDX-License-Identifier: MIT
#include "bridge/exchange/openapiclient.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

Task<Exchanged<QJsonObject>> OpenApiClient::me(CallId call, AccessToken token)
{
    const HttpAnswer answer = co_await m_http.get(call, u"/v1.0/contact/users/me"_s, token.reveal().toLatin1());
    if (!answer.isOk())
        co_return tl::unexpected(toProblem(u"users/me"_s, answer));
    co_return answer.body;
}

} // namespace MiniHost
