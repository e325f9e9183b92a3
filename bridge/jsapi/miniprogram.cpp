// SPDX-License-Identifier: MIT
#include "bridge/jsapi/miniprogram.h"

#include "bridge/core/jsontext.h"
#include "bridge/jsapi/client.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr auto authorizationMiniProgram = "5000000000174977"_L1;

// The detail of the event `resume`: the mini-program's result is in it as a JSON string (docs/dingtalk/protocol.md §3.2).
QJsonValue referrerInfo(const QJsonValue &result)
{
    const QJsonObject info { { "appId"_L1, authorizationMiniProgram }, { "extraData"_L1, result } };
    return QJsonObject { { "referrerInfo"_L1, jsonString(info) } };
}

QJsonValue referrerInfoInData(const QJsonValue &result)
{
    return QJsonObject { { "data"_L1, referrerInfo(result) } };
}

} // namespace

QString MiniProgramPage::path() const
{
    return page.left(page.indexOf(u'?'));
}

bool MiniProgramPage::isAuthorizationPage() const
{
    return miniAppId == authorizationMiniProgram && (path() == "pages/auth/index"_L1 || path() == "pages/home/home"_L1);
}

QJsonObject MiniProgramPage::openAuthParams() const
{
    const qsizetype mark = page.indexOf(u'?');
    return mark < 0 ? QJsonObject {} : openAuthParamsFromQuery(page.mid(mark + 1));
}

std::optional<MiniProgramPage> miniProgramOf(const QUrl &url)
{
    if (url.scheme() != "dingtalk"_L1 || url.host() != "dingtalkclient"_L1 || url.path() != "/action/open_mini_app"_L1)
        return std::nullopt;
    const QUrlQuery query(url);
    return MiniProgramPage { query.queryItemValue(u"miniAppId"_s, QUrl::FullyDecoded),
        // Decoded once: the page's own query stays encoded.
        QUrl::fromPercentEncoding(query.queryItemValue(u"page"_s, QUrl::FullyEncoded).toUtf8()) };
}

Task<Answer> authorizeAndResume(Invocation call, MiniProgramPage page, Services &services)
{
    const bool isItself = clientOf(call.page.client).resumeDetail == Client::ResumeDetail::Itself;
    const Wrap wrap = isItself ? referrerInfo : referrerInfoInData;
    const Answer decided = co_await authorizeAndAnswer(call, page.openAuthParams(), services, wrap);
    Answer answer = decided;
    answer.body = QJsonObject {};
    answer.delivered = [&services, decided, wrap] {
        if (decided.delivered)
            decided.delivered();
        services.client.emitEvent(u"resume"_s, decided.body, decided.masked ? wrap(decided.masked()) : decided.body);
    };
    co_return answer;
}

} // namespace MiniHost
