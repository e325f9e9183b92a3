// SPDX-License-Identifier: MIT
#include "app/explorer/htmlreport.h"

#include "bridge/core/foreigntext.h"
#include "bridge/core/readfile.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Every text of a page passes through this function.
QString escaped(const QString &text)
{
    return shownText(text).toHtmlEscaped();
}

QString inBoth(const Text &text)
{
    return u"<span class=\"zh\" lang=\"zh-CN\">%1</span><span class=\"en\" lang=\"en\">%2</span>"_s.arg(
        escaped(text.zh), escaped(text.en));
}

QString inBoth(const QString &zh, const QString &en)
{
    return inBoth(Text { zh, en });
}

QString element(const QString &tag, const QString &attributes, const QString &content)
{
    return u"<%1%2>%3</%1>\n"_s.arg(tag, attributes.isEmpty() ? QString() : u' ' + attributes, content);
}

QString chips(const Observation &seen)
{
    if (seen.findings.isEmpty())
        return element(u"span"_s, u"class=\"chip good\""_s, inBoth(u"正常"_s, u"ok"_s));
    QString all;
    for (const Finding &finding : seen.findings)
        all += element(u"span"_s, u"class=\"chip bad\""_s, inBoth(label(finding.kind)));
    return all;
}

QString anchor(const Observation &seen)
{
    return u"o-"_s + escaped(seen.outcome.id);
}

QString shortly(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= 120 ? line : line.left(119) + u'…';
}

QString summaryTable(const Exploration &exploration)
{
    QString rows = element(u"tr"_s, {},
        element(u"th"_s, {}, inBoth(u"结果"_s, u"Outcome"_s)) + element(u"th"_s, {}, inBoth(u"判断"_s, u"Verdict"_s))
            + element(u"th"_s, {}, inBoth(u"页面最后显示"_s, u"What the page shows at the end"_s)));
    for (const Observation &seen : exploration.observations) {
        const QString link = u"<a href=\"#%1\">%2</a>"_s.arg(anchor(seen), inBoth(seen.outcome.title));
        rows += element(u"tr"_s, {},
            element(u"td"_s, {}, link) + element(u"td"_s, {}, chips(seen))
                + element(u"td"_s, u"class=\"shown\" dir=\"auto\""_s, escaped(shortly(seen.newText()))));
    }
    return element(u"table"_s, {}, rows);
}

QString pictureOf(const Observation &seen)
{
    if (seen.picture.isNull())
        return element(u"div"_s, u"class=\"note\""_s, inBoth(u"没有图像"_s, u"no picture"_s));
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    seen.picture.save(&buffer, "PNG");
    return u"<img alt=\"%1\" src=\"data:image/png;base64,%2\">\n"_s.arg(
        escaped(seen.outcome.id), QString::fromLatin1(png.toBase64()));
}

QString textBlock(const QString &zh, const QString &en, const QString &text)
{
    return element(u"div"_s, {},
        element(u"h4"_s, {}, inBoth(zh, en))
            + element(u"pre"_s, u"dir=\"auto\""_s, text.isEmpty() ? u"–"_s : escaped(text)));
}

QString lines(const QString &zh, const QString &en, const QStringList &all)
{
    if (all.isEmpty())
        return {};
    return element(u"div"_s, u"class=\"lines\""_s,
        element(u"h4"_s, {}, inBoth(zh, en)) + element(u"pre"_s, u"dir=\"auto\""_s, escaped(all.join(u'\n'))));
}

QString details(const Observation &seen)
{
    QString left = element(u"h3"_s, {}, inBoth(seen.outcome.title));
    left += element(u"code"_s, {}, escaped(seen.outcome.id)) + chips(seen);
    for (const Finding &finding : seen.findings) {
        left += element(u"p"_s, u"class=\"finding\""_s,
            inBoth(label(finding.kind).zh + u"："_s + finding.text.zh,
                label(finding.kind).en + u": "_s + finding.text.en));
    }
    for (const Text &note : seen.notes)
        left += element(u"p"_s, u"class=\"note\""_s, inBoth(note));
    left += element(u"div"_s, u"class=\"texts\""_s,
        textBlock(u"之前"_s, u"Before"_s, seen.before.text)
            + textBlock(u"等待时"_s, u"While waiting"_s, seen.waiting.text)
            + textBlock(u"之后"_s, u"After"_s, seen.after.text));
    left += lines(u"页面得到的返回值"_s, u"The answer the page got"_s,
        seen.answer.isEmpty() ? QStringList() : QStringList { seen.answer });
    left += lines(u"对话框"_s, u"Dialogs"_s, seen.dialogs);
    left += lines(u"未捕获的异常"_s, u"Uncaught exceptions"_s, seen.exceptions);
    left += lines(u"未处理的 Promise 拒绝"_s, u"Unhandled rejections"_s, seen.rejections);
    left += lines(u"控制台错误"_s, u"Console errors"_s, seen.consoleErrors);
    left += lines(u"页面发出的请求"_s, u"Requests the page sent"_s, seen.requests);
    left += lines(u"被拦截的外部请求"_s, u"Blocked requests to the internet"_s, seen.blocked);
    left += lines(u"应用服务端（由 MiniHost 扮演）的请求"_s, u"Requests of the app's server, played by MiniHost"_s,
        seen.exchange);
    const QString ms = QString::number(seen.took.count());
    left += element(u"p"_s, u"class=\"note\""_s,
        seen.hasReachedLimit ? inBoth(u"%1 毫秒，达到时限"_s.arg(ms), u"%1 ms, the time limit"_s.arg(ms))
                             : inBoth(u"%1 毫秒"_s.arg(ms), u"%1 ms"_s.arg(ms)));
    const QString attributes =
        u"id=\"%1\"%2"_s.arg(anchor(seen), seen.findings.isEmpty() ? QString() : u" class=\"flagged\""_s);
    return element(u"section"_s, attributes, element(u"div"_s, {}, left) + element(u"div"_s, {}, pictureOf(seen)));
}

QString factsOf(const Exploration &exploration)
{
    const auto fact = [](const QString &zh, const QString &en, const QString &value) {
        return element(u"dt"_s, {}, inBoth(zh, en)) + element(u"dd"_s, {}, value);
    };
    const QString trigger = exploration.trigger.isEmpty()
        ? inBoth(u"无：页面加载时自行调用 openAuth"_s, u"none: the page calls openAuth when it loads"_s)
        : escaped(exploration.triggerText) + u" <code>"_s + escaped(exploration.trigger) + u"</code>"_s;
    QString facts =
        fact(u"小程序"_s, u"Mini-app"_s, escaped(exploration.source.isEmpty() ? u"showcase"_s : exploration.source));
    facts += fact(u"客户端"_s, u"Client"_s, escaped(toString(exploration.client)));
    facts += fact(u"触发按钮"_s, u"Trigger"_s, trigger);
    return element(u"dl"_s, u"class=\"facts\""_s, facts);
}

QString totalOf(const Exploration &exploration)
{
    const qsizetype all = exploration.observations.size();
    const int flagged = exploration.flagged();
    if (exploration.problem) {
        return element(u"p"_s, u"class=\"total bad\""_s,
            inBoth(exploration.problem->toString(Language::Chinese), exploration.problem->toString(Language::English)));
    }
    if (flagged == 0) {
        return element(u"p"_s, u"class=\"total good\""_s,
            inBoth(u"%1 种结果，页面都处理得当"_s.arg(all),
                u"%1 outcomes, the page handled all of them correctly"_s.arg(all)));
    }
    return element(u"p"_s, u"class=\"total bad\""_s,
        inBoth(u"%1 种结果，其中 %2 种有问题"_s.arg(all).arg(flagged),
            u"%1 outcomes, %2 of them flagged"_s.arg(all).arg(flagged)));
}

QString exchangeNote(const Exploration &exploration)
{
    if (exploration.reachesOpenPlatform)
        return {};
    return element(u"p"_s, u"class=\"note\""_s,
        inBoth(u"页面只得到授权码，自己不访问开放平台：换取 access token 与调用 OpenAPI 的失败发生在应用的服务端（由 "
               u"MiniHost "
               "扮演），页面看不到，这些结果只检查页面本身没有出错。"_s,
            u"The page gets the authorization code and sends no request to the open platform itself. Failures of the "
            u"token "
            "exchange and of the OpenAPI happen at the app's server, which MiniHost plays; the page cannot see them. "
            "For "
            "these outcomes the report only checks that the page itself does not fail."_s));
}

QString styleSheet()
{
    return QString::fromUtf8(readResource(u":/minihost/explorer/report.css"_s));
}

} // namespace

QByteArray htmlReport(const Exploration &exploration)
{
    QString sections;
    for (const Observation &seen : exploration.observations)
        sections += details(seen);
    const QString header =
        element(u"div"_s, u"class=\"switch\""_s, u"<label for=\"zh\">中文</label><label for=\"en\">English</label>"_s)
        + element(u"h1"_s, {}, inBoth(u"授权结果探索报告"_s, u"Every outcome of an authorization"_s))
        + factsOf(exploration) + totalOf(exploration) + exchangeNote(exploration);
    const QString body = u"<input class=\"language\" type=\"radio\" name=\"language\" id=\"zh\" checked>\n"
                         "<input class=\"language\" type=\"radio\" name=\"language\" id=\"en\">\n"_s
        + element(u"header"_s, {}, header)
        + element(u"main"_s, {},
            element(u"h2"_s, {}, inBoth(u"总览"_s, u"Summary"_s)) + summaryTable(exploration)
                + element(u"h2"_s, {}, inBoth(u"逐项"_s, u"One by one"_s)) + sections)
        + element(u"footer"_s, {}, u"MiniHost " MINIHOST_VERSION " · minihost explore"_s);
    const QString head = u"<meta charset=\"utf-8\">\n"
                         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
                         "style-src 'unsafe-inline'\">\n"
                         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                         "<title>MiniHost explore</title>\n"_s
        + element(u"style"_s, {}, styleSheet());
    const QString html = u"<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n"_s + head + u"</head>\n<body>\n"_s + body
        + u"</body>\n</html>\n"_s;
    return html.toUtf8();
}

} // namespace MiniHost
