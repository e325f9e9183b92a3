// SPDX-License-Identifier: MIT
// A modal page. The SDK's openAuth on pc opens a fixed address with it, which is not loaded: MiniHost shows its own consent panel and answers
// with a JSON string (docs/dingtalk/protocol.md §3.1).
#include "bridge/jsapi/authorizationflow.h"
#include "bridge/jsapi/pages.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace MiniHost::JsApis {
namespace {

// DingTalk's modal page ends with biz.navigation.quit({message}), whose value is text: the SDK parses it, and treats other types as cancel.
QJsonValue asText(const QJsonValue &result)
{
    return toOrderedText(result);
}

Task<Answer> handleBizUtilOpenmodal(Invocation call, Services &services)
{
    const QString url = call.params.toObject().value("url"_L1).toString();
    // Split by hand, not by QUrl: the SDK does not encode the values of the query.
    const qsizetype mark = url.indexOf(u'?');
    const QUrl address(url.left(mark), QUrl::TolerantMode);
    if (address.host() != "n.dingtalk.com"_L1 || address.path() != "/dingding/h5-common-authority/auth/index.html"_L1) {
        Answer opened = co_await openModalPage(call, ModalRequest::Kind::Modal, services);
        co_return opened;
    }
    const QJsonObject params = mark < 0 ? QJsonObject {} : openAuthParamsFromQuery(url.mid(mark + 1));
    Answer answer = co_await authorizeAndAnswer(call, params, services, asText);
    co_return answer;
}

} // namespace

JsApi biz_util_openmodal()
{
    return { u"biz.util.openModal"_s, handleBizUtilOpenmodal };
}

} // namespace MiniHost::JsApis
