// SPDX-License-Identifier: MIT
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/loginface.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

Endpoint adminconsent_answer()
{
    return { "POST", u"/{corpId}/adminConsent"_s, answerLogin };
}

} // namespace MiniHost
