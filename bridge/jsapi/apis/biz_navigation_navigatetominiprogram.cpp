// SPDX-License-Identifier: MIT
// openAuthMiniApp's way to the authorization mini-program on clients before 6.3.35 (docs/dingtalk/protocol.md §3.2). For other mini-programs
// a notice is shown.
#include "bridge/jsapi/elsewhere.h"
#include "bridge/jsapi/miniprogram.h"

using namespace Qt::StringLiterals;

namespace MiniHost::JsApis {
namespace {

Task<Answer> handleBizNavigationNavigatetominiprogram(Invocation call, Services &services)
{
    const QJsonObject params = call.params.toObject();
    const QString page = params.value("ddAppParams"_L1).toObject().value("page"_L1).toString();
    const MiniProgramPage wanted { params.value("appId"_L1).toString(), page };
    if (wanted.isAuthorizationPage()) {
        Answer answer = co_await authorizeAndResume(call, wanted, services);
        co_return answer;
    }
    Answer answer = co_await showUnavailable(call, QJsonObject {}, services);
    co_return answer;
}

} // namespace

JsApi biz_navigation_navigatetominiprogram()
{
    return { u"biz.navigation.navigateToMiniProgram"_s, handleBizNavigationNavigatetominiprogram };
}

} // namespace MiniHost::JsApis
