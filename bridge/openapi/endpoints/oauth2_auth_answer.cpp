// SPDX-License-Identifier: MIT
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/loginface.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {

Endpoint oauth2_auth_answer()
{
    return { "POST", u"/oauth2/auth"_s, u"Takes the forms of those pages, and redirects to the app's redirect_uri."_s,
        Caller::Browser, u"6.1"_s, answerLogin };
}

} // namespace MiniHost::Endpoints
