// SPDX-License-Identifier: MIT
#include "bridge/openapi/snsuser.h"

#include "bridge/core/errors/contacts.h"
#include "bridge/openapi/wire/legacyanswer.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

HttpResponse snsUserAnswer(const Result<UserId> &userId, SnsUserMembers members, OpenPlatform &platform)
{
    if (!userId)
        return legacyFault(userId.error(), platform.entropy());
    const User *user = platform.directory().user(*userId);
    if (!user)
        return legacyFault({ Errors::MemberNotFound, userId->value }, platform.entropy());
    QJsonObject info { { "nick"_L1, user->nick }, { "openid"_L1, user->openId }, { "unionid"_L1, user->unionId } };
    if (members == SnsUserMembers::OfCode)
        info.insert("main_org_auth_high_level"_L1, false); // a profile does not tell it: made up
    else if (const QString masked = maskedMobile(user->mobile); !masked.isEmpty())
        info.insert("maskedMobile"_L1, masked);
    return legacyAnswer({ { "user_info"_L1, info } });
}

} // namespace MiniHost
