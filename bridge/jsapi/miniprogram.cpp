// SPDX-License-Identifier: MIT
#include "bridge/jsapi/miniprogram.h"

#include "bridge/jsapi/client.h"
#include "bridge/jsapi/revocation.h"
#include "bridge/openplatform/openplatform.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr auto authorizationMiniProgram = "5000000000174977"_L1;
constexpr auto openAuthPage = "pages/auth/index"_L1; // of openAuth
constexpr auto grantPage = "pages/home/home"_L1;     // of openAuthMiniApp
constexpr auto revocationPage = "pages/cancel/index"_L1;

// The detail of the event `resume`: the mini-program's result is in it as a JSON string (docs/dingtalk/protocol.md §3.2).
QJsonValue referrerInfo(const QJsonValue &result)
{
    const QString info = u"{\"appId\":\"%1\",\"extraData\":%2}"_s.arg(authorizationMiniProgram, toOrderedText(result));
    return QJsonObject { { "referrerInfo"_L1, info } };
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
    return miniAppId == authorizationMiniProgram
        && (path() == openAuthPage || path() == grantPage || path() == revocationPage);
}

QJsonObject MiniProgramPage::params() const
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

Task<Answer> answerMiniProgram(Invocation call, MiniProgramPage page, Services &services, Wrap wrap)
{
    QJsonObject params = page.params();
    if (page.path() != openAuthPage && params.value("corpId"_L1).toString().isEmpty()) {
        const auto organisation = [](OpenPlatform &platform) -> Result<CorpId> { return platform.signedIn().corpId; };
        const Result<CorpId> corp = co_await services.platform.run(services.context, organisation);
        if (corp && !corp->isEmpty())
            params.insert("corpId"_L1, corp->value);
    }
    if (page.path() == revocationPage) {
        Answer revoked = co_await revokeAndAnswer(call, params, services, wrap);
        co_return revoked;
    }
    Answer answer = co_await authorizeAndAnswer(call, params, services, wrap);
    co_return answer;
}

Task<Answer> authorizeAndResume(Invocation call, MiniProgramPage page, Services &services)
{
    const bool isItself = clientOf(call.page.client).resumeDetail == Client::ResumeDetail::Itself;
    const Wrap wrap = isItself ? referrerInfo : referrerInfoInData;
    const Answer decided = co_await answerMiniProgram(call, page, services, wrap);
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
