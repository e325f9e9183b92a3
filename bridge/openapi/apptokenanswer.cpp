// SPDX-License-Identifier: MIT
#include "bridge/openapi/apptokenanswer.h"

#include "bridge/openapi/wire/guards.h"
#include "bridge/openapi/wire/wirefault.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

HttpResponse toHttp(const Result<AppToken> &token, OpenPlatform &platform)
{
    if (!token)
        return toHttp(token.error(), platform.entropy());
    return HttpResponse::json({ { "accessToken"_L1, token->accessToken.reveal() },
        { "expireIn"_L1, static_cast<qint64>(token->expireIn.count()) } });
}

Result<QStringList> readTexts(const HttpRequest &request, const QStringList &keys)
{
    const auto body = readJsonBody(request);
    if (!body)
        return fail(body.error());
    QStringList texts;
    for (const QString &key : keys) {
        const auto text = requireText(*body, key);
        if (!text)
            return fail(text.error());
        texts += *text;
    }
    return texts;
}

} // namespace MiniHost
