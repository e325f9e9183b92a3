// SPDX-License-Identifier: MIT
// A page over the page. The real SDK's openAuth on pc opens one of a fixed address, which is not loaded but acted out; its
// result is a string of JSON (docs/dingtalk/protocol.md §3.1).
#include "bridge/core/jsontext.h"
#include "bridge/jsapi/authorizationflow.h"
#include "bridge/jsapi/pages.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// A real modal page ends with biz.navigation.quit({message}), whose value is text: the SDK parses it, and
// takes anything that is not a string for a cancel.
QJsonValue asText(const QJsonValue &result)
{
    return QString::fromUtf8(jsonText(result));
}

Task<Answer> handle(Invocation call, Services &services)
{
    const QString url = call.params.toObject().value("url"_L1).toString();
    // Not QUrl's own query: values travel without any encoding and may hold anything.
    const qsizetype mark = url.indexOf(u'?');
    const QUrl address(url.left(mark), QUrl::TolerantMode);
    if (address.host() != "n.dingtalk.com"_L1 || address.path() != "/dingding/h5-common-authority/auth/index.html"_L1) {
        Answer opened = co_await openOver(call, ModalRequest::Kind::Modal, services);
        co_return opened;
    }
    const QJsonObject params = mark < 0 ? QJsonObject {} : openAuthParamsFromQuery(url.mid(mark + 1));
    Answer answer = co_await authorizeAndAnswer(call, params, services, asText);
    co_return answer;
}

} // namespace

JsApi biz_util_openmodal()
{
    return { u"biz.util.openModal"_s, handle };
}

} // namespace MiniHost
