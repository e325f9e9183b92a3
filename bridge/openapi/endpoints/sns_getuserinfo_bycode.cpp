// SPDX-License-Identifier: MIT
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/snsuser.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openapi/wire/legacyanswer.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<UserId> userOfSnsGetuserinfoBycode(const HttpRequest &request, OpenPlatform &platform)
{
    QStringList texts;
    for (const QString &key : { u"accessKey"_s, u"timestamp"_s, u"signature"_s, u"tmp_auth_code"_s }) {
        const auto text = legacyText(request, key);
        if (!text)
            return fail(text.error());
        texts += *text;
    }
    return platform.sns().userOfCode({ { texts[0] }, texts[1], texts[2] }, texts[3], callerOf(request));
}

HttpResponse serveSnsGetuserinfoBycode(const HttpRequest &request, OpenPlatform &platform)
{
    return snsUserAnswer(userOfSnsGetuserinfoBycode(request, platform), SnsUserMembers::OfCode, platform);
}

} // namespace

Endpoint sns_getuserinfo_bycode()
{
    return { "POST", u"/sns/getuserinfo_bycode"_s,
        u"Tells who signed in, for a tmp_auth_code; signed with the app's secret (old interface)."_s,
        Caller::Credentials, u"5.7"_s, serveSnsGetuserinfoBycode };
}

} // namespace MiniHost::Endpoints
