// SPDX-License-Identifier: MIT
// window.openAuth, as the seed document's sample calls it.
#include "bridge/jsapi/authorizationflow.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QJsonValue plain(const QJsonValue &result)
{
    return result;
}

Task<Answer> handle(Invocation call, Services &services)
{
    const QJsonObject params = call.params.toObject();
    return authorizeAndAnswer(call, params, services, plain);
}

} // namespace

JsApi openauth()
{
    return { u"openAuth"_s, handle };
}

} // namespace MiniHost
