// SPDX-License-Identifier: MIT
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/loginface.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {

Endpoint adminconsent_answer()
{
    return { "POST", u"/{corpId}/adminConsent"_s,
        u"Takes the form of that page, and redirects to the app's redirect_uri."_s, Caller::Browser, u"6.2"_s,
        answerLogin };
}

} // namespace MiniHost::Endpoints
