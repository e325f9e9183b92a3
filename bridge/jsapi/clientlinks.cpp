// SPDX-License-Identifier: MIT
#include "bridge/jsapi/clientlinks.h"

#include "bridge/core/errors/jsapis.h"
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/client.h"
#include "bridge/core/events/fault.h"
#include "bridge/core/limits.h"
#include "bridge/core/shownaddress.h"
#include "bridge/jsapi/clientlist.h"
#include "bridge/jsapi/pagewindows.h"
#include "bridge/jsapi/services.h"
#include "bridge/jsapi/uicall.h"
#include "bridge/openplatform/openplatform.h"

#include <QJsonArray>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

bool isWeb(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

// The address in the link's parameter; an invalid one is no page.
QUrl pageIn(const QUrl &link)
{
    const QUrlQuery query(link);
    const QString path = link.path();
    const QString name = path == "/page/link"_L1 ? u"url"_s
        : path == "/action/openapp"_L1           ? u"redirect_url"_s
                                                 : QString();
    const QUrl page(query.queryItemValue(name, QUrl::FullyDecoded));
    return isWeb(page) ? page : QUrl();
}

Text titleOf(ClientLink::Kind kind)
{
    switch (kind) {
    case ClientLink::Kind::Call:
        return { u"手机会拨打这个号码"_s, u"The phone would call this number"_s };
    case ClientLink::Kind::Message:
        return { u"手机会给这个号码发短信"_s, u"The phone would write a message to this number"_s };
    case ClientLink::Kind::Mail:
        return { u"手机会写一封邮件"_s, u"The phone would write an e-mail"_s };
    case ClientLink::Kind::Page:
    case ClientLink::Kind::Client:
        break;
    }
    return { u"钉钉会打开自己的界面，这里不模拟"_s,
        u"DingTalk would open a part of its own, which is not simulated"_s };
}

} // namespace

std::optional<ClientLink> clientLinkOf(const QUrl &url)
{
    const QString scheme = url.scheme();
    if (scheme == "tel"_L1)
        return ClientLink { ClientLink::Kind::Call, {} };
    if (scheme == "sms"_L1 || scheme == "smsto"_L1)
        return ClientLink { ClientLink::Kind::Message, {} };
    if (scheme == "mailto"_L1)
        return ClientLink { ClientLink::Kind::Mail, {} };
    if (scheme != "dingtalk"_L1)
        return std::nullopt;
    if (const QUrl page = pageIn(url); !page.isEmpty())
        return ClientLink { ClientLink::Kind::Page, page };
    return ClientLink { ClientLink::Kind::Client, {} };
}

Task<> openClientLink(ClientPlatform client, QString document, QUrl url, Services &services)
{
    const std::optional<ClientLink> link = clientLinkOf(url);
    if (!link)
        co_return;
    const bool opensPage = link->kind == ClientLink::Kind::Page;
    services.journal.record(
        {}, Events::ClientLinkOpened { .url = ShownAddress(url), .what = opensPage ? u"page"_s : u"notice"_s });
    if (opensPage) {
        PageWindows *windows = services.client.windows;
        if (windows && !windows->isFull())
            windows->openLink(document, link->page);
        else
            services.journal.record(
                {}, withFault<Events::Refused>(Fault { Errors::TooManyPages, u"%1 are open"_s.arg(Limit::PageDepth) }));
        co_return;
    }
    const auto job = [](OpenPlatform &platform) { return Result<Language>(platform.language()); };
    const Result<Language> language = co_await services.platform.run(services.context, job);
    PageContext page;
    page.client = client;
    page.document = document;
    const QString shown = url.toDisplayString().left(Limit::ShownPanelCharacters);
    QJsonArray lines;
    lines.append(shown);
    const QJsonObject content { { "title"_L1, titleOf(link->kind).in(language.value_or(Language::Chinese)) },
        { "lines"_L1, lines } };
    co_await showUi(
        clientCall(u"link"_s, std::move(page), services), UiKind::Notice, content, services, UiAnswer::given());
}

} // namespace MiniHost
