// SPDX-License-Identifier: MIT
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/loginface.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

Endpoint oauth2_auth_answer()
{
    return { "POST", u"/oauth2/auth"_s, answerLogin };
}

} // namespace MiniHost
