// SPDX-License-Identifier: MIT
#include "bridge/openapi/loginhtml.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// The colours are those of app/desktop/widgets/colours.def.
constexpr auto style = R"(
:root{color-scheme:light dark;--ground:#F4F5F7;--card:#FFFFFF;--line:#E2E5EA;--control:#7C8693;--text:#1B1F24;
--dim:#5C6672;--accent:#4F46E5;--hover:#4338CA;--on:#FFFFFF;--soft:#EEF0FE;--warn:#B45309;--bad:#B91C1C}
@media(prefers-color-scheme:dark){:root{--ground:#14171B;--card:#1C2026;--line:#2D333B;--control:#7A8593;--text:#E8EBEF;
--dim:#98A2AF;--accent:#9A9BFA;--hover:#B3B4FC;--on:#14171B;--soft:#292B45;--warn:#E0A458;--bad:#F08A8A}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:15px/1.5 system-ui,"Noto Sans CJK SC","PingFang SC",sans-serif}
main{max-width:440px;margin:0 auto;padding:32px 16px}
.card{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:24px}
h1{font-size:19px;line-height:1.35;margin:0 0 4px}
h2{font-size:15px;margin:20px 0 6px}
p{margin:6px 0}
.dim{color:var(--dim);font-size:13px}
.warn{color:var(--warn);font-size:13px}
.bad{color:var(--bad)}
.app{display:flex;gap:12px;align-items:center;margin-bottom:18px}
.icon{width:44px;height:44px;flex:none;border-radius:11px;background:var(--accent);color:var(--on);font-size:21px;
font-weight:600;display:flex;align-items:center;justify-content:center}
fieldset{border:0;margin:14px 0 0;padding:0}
legend{font-weight:600;padding:0;margin-bottom:6px}
label{display:flex;gap:10px;align-items:center;padding:9px 11px;border:1px solid var(--line);border-radius:9px;margin:6px 0;
cursor:pointer}
label:hover{background:var(--soft)}
label:focus-within{outline:2px solid var(--accent);outline-offset:1px}
label.off{cursor:default;color:var(--dim)}
input{accent-color:var(--accent);width:16px;height:16px;margin:0;flex:none}
ul{margin:6px 0;padding-left:20px}
.row{display:flex;gap:10px;margin-top:20px}
button{flex:1;font:inherit;font-weight:600;min-height:42px;border-radius:9px;border:1px solid var(--control);
background:var(--card);color:var(--text);cursor:pointer}
button.go{background:var(--accent);border-color:var(--accent);color:var(--on)}
button.go:hover{background:var(--hover)}
button:focus-visible{outline:2px solid var(--text);outline-offset:2px}
code{font:13px ui-monospace,monospace;overflow-wrap:anywhere}
footer{margin-top:14px;text-align:center}
)";

QString words(Language language, const QString &zh, const QString &en)
{
    return language == Language::Chinese ? zh : en;
}

QString html(const QString &text)
{
    return text.toHtmlEscaped();
}

QString page(Language language, const QString &title, const QString &content)
{
    const QString footer =
        words(language, u"MiniHost 的离线登录页，不是钉钉的页面"_s, u"MiniHost's offline login page, not DingTalk's"_s);
    return u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head><meta charset=\"utf-8\"><title>%2</title>"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>%3</style></head>\n"
           "<body><main><div class=\"card\">\n%4</div><footer class=\"dim\">%5</footer></main></body>\n</html>\n"_s.arg(
               words(language, u"zh-CN"_s, u"en"_s), html(title), QLatin1StringView(style), content, footer);
}

QString appHead(Language language, const Text &app, const Text &vendor)
{
    const QString name = app.in(language);
    return u"<div class=\"app\"><div class=\"icon\" aria-hidden=\"true\">%1</div><div><strong>%2</strong>"
           "<div class=\"dim\">%3</div></div></div>\n"_s.arg(html(name.left(1)), html(name), html(vendor.in(language)));
}

QString form(const QString &ticket, const QString &content)
{
    return u"<form method=\"post\" autocomplete=\"off\"><input type=\"hidden\" name=\"ticket\" value=\"%1\">\n%2</form>\n"_s
        .arg(html(ticket), content);
}

QString radio(const QString &value, const QString &text, bool isChecked, const QString &obstacle = {})
{
    return u"<label%1><input type=\"radio\" name=\"who\" value=\"%2\" required%3%4><span>%5%6</span></label>\n"_s.arg(
        obstacle.isEmpty() ? QString() : u" class=\"off\""_s, html(value), isChecked ? u" checked"_s : QString(),
        obstacle.isEmpty() ? QString() : u" disabled"_s, html(text),
        obstacle.isEmpty() ? QString() : u" <span class=\"dim\">%1</span>"_s.arg(html(obstacle)));
}

QString people(const LoginChoice &choice, Language language)
{
    if (!choice.asksForOrganisation) {
        QString list = u"<fieldset><legend>%1</legend>\n"_s.arg(words(language, u"选择用户"_s, u"Choose a user"_s));
        for (const LoginPerson &person : choice.people)
            list += radio(person.id.value, person.name.in(language), person.id == choice.user);
        return list + "</fieldset>\n"_L1;
    }
    QString list;
    for (const LoginPerson &person : choice.people) {
        list += u"<fieldset><legend>%1</legend>\n"_s.arg(html(person.name.in(language)));
        for (const LoginPerson::Membership &membership : person.memberships) {
            const QString obstacle =
                membership.isPossible ? QString() : words(language, u"未开通此应用"_s, u"has not installed this app"_s);
            list += radio(person.id.value + u' ' + membership.id.value, membership.name.in(language),
                person.id == choice.user && membership.id == choice.corp, obstacle);
        }
        list += "</fieldset>\n"_L1;
    }
    return list;
}

QString button(const QString &name, const QString &value, const QString &text, const QString &more = {})
{
    return u"<button name=\"%1\" value=\"%2\"%3>%4</button>\n"_s.arg(name, value, more, html(text));
}

QString points(const LoginConsent &consent, Language language)
{
    const auto list = [&](bool sensitive, const QString &zh, const QString &en) {
        QString items;
        int count = 0;
        for (const PermissionPoint &point : consent.consent.points) {
            if (point.sensitive != sensitive)
                continue;
            items += u"<li>%1 <code class=\"dim\">%2</code></li>\n"_s.arg(
                html(point.consentText.in(language)), html(point.code.value));
            ++count;
        }
        return count == 0 ? QString() : u"<h2>%1</h2>\n<ul>%2</ul>\n"_s.arg(words(language, zh, en).arg(count), items);
    };
    return list(true, u"敏感权限（共%1项）"_s, u"Sensitive permissions (%1)"_s)
        + list(false, u"基础权限（共%1项）"_s, u"Basic permissions (%1)"_s);
}

} // namespace

QString choicePage(const LoginChoice &choice, Language language)
{
    const QString title = choice.page == LoginPage::Auth
        ? words(language, u"登录"_s, u"Sign in"_s)
        : words(language, u"管理员登录：%1"_s, u"Administrator of %1"_s).arg(choice.corpName.in(language));
    QString content = appHead(language, choice.appName, choice.vendorName) + u"<h1>%1</h1>\n"_s.arg(html(title));
    if (choice.asksForOrganisation)
        content += u"<p class=\"dim\">%1</p>\n"_s.arg(
            words(language, u"选择用户和组织"_s, u"Choose a user and an organisation"_s));
    for (const Text &note : choice.notes)
        content += u"<p class=\"warn\">%1</p>\n"_s.arg(html(note.in(language)));
    if (choice.people.isEmpty())
        content += u"<p class=\"bad\">%1</p>\n"_s.arg(
            words(language, u"没有符合条件的用户和组织。"_s, u"No user of this world fits what was asked for."_s));
    QString buttons = button(u"answer"_s, u"refuse"_s, words(language, u"取消"_s, u"Cancel"_s), u" formnovalidate"_s);
    if (!choice.people.isEmpty())
        buttons += button(
            u"answer"_s, u"choose"_s, words(language, u"下一步"_s, u"Continue"_s), u" class=\"go\" id=\"continue\""_s);
    content += form(choice.ticket, people(choice, language) + u"<div class=\"row\">%1</div>\n"_s.arg(buttons));
    return page(language, title, content);
}

QString consentPage(const LoginConsent &consent, Language language)
{
    const bool isOwn = consent.page == LoginPage::Auth;
    const QString title = isOwn ? words(language, u"申请获取你的以下权限"_s, u"Wants these permissions of yours"_s)
                                : words(language, u"申请获取【%1】以下权限"_s, u"Wants these permissions of %1"_s)
                                      .arg(consent.corpName.in(language));
    QString who = consent.userName.in(language);
    if (!consent.corpName.isEmpty())
        who += u" · "_s + consent.corpName.in(language);
    QString content = appHead(language, consent.appName, consent.vendorName)
        + u"<h1>%1</h1>\n<p class=\"dim\">%2</p>\n"_s.arg(html(title), html(who));
    if (consent.isGrantedAlready)
        content += u"<p class=\"dim\">%1</p>\n"_s.arg(
            words(language, u"你已授权过以下权限。"_s, u"All of this has been allowed before."_s));
    content += points(consent, language);
    const QString agreement = words(language, u"同意 服务协议、隐私政策、企业协议"_s,
        u"I agree to the service agreement, the privacy policy and the enterprise agreement"_s);
    QString fields;
    if (consent.lacksAgreement)
        fields += u"<p class=\"bad\" role=\"alert\">%1</p>\n"_s.arg(
            words(language, u"请先同意协议。"_s, u"Please agree first."_s));
    fields +=
        u"<label><input type=\"checkbox\" name=\"agreed\" value=\"1\" id=\"agreed\" required><span>%1</span></label>\n"_s
            .arg(agreement);
    const QString buttons =
        button(u"answer"_s, u"refuse"_s, words(language, u"拒绝"_s, u"Refuse"_s), u" formnovalidate id=\"refuse\""_s)
        + button(u"answer"_s, u"allow"_s, words(language, u"允许"_s, u"Allow"_s), u" class=\"go\" id=\"allow\""_s);
    return page(
        language, title, content + form(consent.ticket, fields + u"<div class=\"row\">%1</div>\n"_s.arg(buttons)));
}

QString errorPage(const Fault &fault, Language language)
{
    const ErrorRow &row = fault.row();
    const QString title = row.text.in(language);
    QString content = u"<p class=\"bad\"><strong>%1</strong> <code>%2</code></p>\n<h1>%3</h1>\n"_s.arg(
        QString::number(row.number), html(row.name), html(title));
    if (!fault.detail.isEmpty())
        content += u"<p><code>%1</code></p>\n"_s.arg(html(fault.detail));
    content += u"<h2>%1</h2><p>%2</p>\n<h2>%3</h2><p>%4</p>\n"_s.arg(words(language, u"原因"_s, u"Cause"_s),
        html(row.cause.in(language)), words(language, u"解决办法"_s, u"Way out"_s), html(row.fix.in(language)));
    return page(language, title, content);
}

QByteArray pageStyleHash()
{
    static const QByteArray hash =
        "'sha256-" + QCryptographicHash::hash(QByteArray(style), QCryptographicHash::Sha256).toBase64() + '\'';
    return hash;
}

} // namespace MiniHost
