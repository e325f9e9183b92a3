// SPDX-License-Identifier: MIT
// The parameters of dd.config: a JSAPI ticket by the app's token, and a signature of the page's address (docs/dingtalk/protocol.md §2.6).
#include "bridge/appserver/visit.h"

#include <QCryptographicHash>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace MiniHost::RouteKinds {
namespace {

class SignAction final : public RouteAction
{
public:
    SignAction(const QString &url, const QString &agentId)
        : m_url(url)
        , m_agentId(agentId)
    {
    }

    Task<Served<QJsonObject>> run(Visit *visit) const override
    {
        const auto url = visit->text(m_url);
        if (!url)
            co_return tl::unexpected(url.error());
        const auto app = co_await visit->findApp({});
        if (!app)
            co_return tl::unexpected(app.error());
        const auto token = co_await visit->appToken(*app);
        if (!token)
            co_return tl::unexpected(token.error());
        HttpCall call;
        call.call = visit->call;
        call.method = "POST";
        call.path = u"/v1.0/oauth2/jsapiTickets"_s;
        call.accessToken = token->reveal().toLatin1();
        call.body = QJsonObject();
        const HttpAnswer answer = co_await visit->http.send(call);
        if (!answer.isOk())
            co_return tl::unexpected(toRouteProblem(toProblem(u"jsapiTickets"_s, answer)));
        const QString ticket = answer.body.value("jsapiTicket"_L1).toString();
        const QString nonce = visit->entropy.hex(8);
        const QString timeStamp = QString::number(visit->clock.now().time_since_epoch().count());
        // Without the fragment and URL-decoded, as in the official sample.
        const QString address = QUrl::fromPercentEncoding(url->section(u'#', 0, 0).toUtf8());
        const QString text =
            u"jsapi_ticket=%1&noncestr=%2&timestamp=%3&url=%4"_s.arg(ticket, nonce, timeStamp, address);
        const QByteArray digest = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex();
        const QJsonObject sign { { "agentId"_L1, m_agentId }, { "corpId"_L1, app->corp.value },
            { "timeStamp"_L1, timeStamp }, { "nonceStr"_L1, nonce }, { "signature"_L1, QString::fromLatin1(digest) } };
        co_return QJsonObject { { "sign"_L1, sign } };
    }

private:
    const QString m_url;
    const QString m_agentId;
};

RouteKind::Read readSign(const JsonReader &reader)
{
    const QString url = reader.has(u"url"_s) ? readReference(reader, u"url"_s, JsonReader::Need::Required)
                                             : u"header.Referer"_s; // a page's request has its address there
    const QString agentId = reader.text(u"agentId"_s, JsonReader::Need::Optional);
    return { std::make_shared<SignAction>(url, agentId.isEmpty() ? u"1"_s : agentId),
        { u"sign"_s, u"sign.agentId"_s, u"sign.corpId"_s, u"sign.timeStamp"_s, u"sign.nonceStr"_s,
            u"sign.signature"_s } };
}

} // namespace

RouteKind sign()
{
    return { u"sign"_s, { u"url"_s, u"agentId"_s }, u"${sign}"_s, false, false, readSign };
}

} // namespace MiniHost::RouteKinds
