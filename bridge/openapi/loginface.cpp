// SPDX-License-Identifier: MIT
#include "bridge/openapi/loginface.h"

#include "bridge/core/errors/weblogin.h"
#include "bridge/openapi/loginhtml.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

Language languageOf(const HttpRequest &request, const OpenPlatform &platform)
{
    const QByteArray first = request.header("Accept-Language").split(',').first().trimmed().toLower();
    if (first.startsWith("zh"))
        return Language::Chinese;
    return first.startsWith("en") ? Language::English : platform.language();
}

HttpResponse pageResponse(const QString &html, int status)
{
    HttpResponse response = HttpResponse::text(html.toUtf8(), status, "text/html; charset=utf-8");
    // form-action allows every http(s) address: browsers apply it to the redirects after the form too, and the app's redirect URI may
    // redirect anywhere.
    response.headers += HttpHeader { "Content-Security-Policy",
        "default-src 'none'; style-src " + pageStyleHash()
            + "; form-action 'self' http: https:; base-uri 'none'; frame-ancestors 'none'" };
    response.headers += HttpHeader { "X-Frame-Options", "DENY" };
    response.headers += HttpHeader { "X-Content-Type-Options", "nosniff" };
    response.headers += HttpHeader { "Cache-Control", "no-store" };
    response.headers += HttpHeader { "Referrer-Policy", "same-origin" };
    response.headers += HttpHeader { "Vary", "Accept-Language" };
    return response;
}

HttpResponse redirectResponse(const QString &address, int status)
{
    HttpResponse response = HttpResponse::text({}, status);
    response.headers += HttpHeader { "Location", address.toUtf8() };
    response.headers += HttpHeader { "Cache-Control", "no-store" };
    response.headers += HttpHeader { "Referrer-Policy", "same-origin" };
    return response;
}

// Against cross-site forms: browsers send Origin with each POST. Without Origin the client is no browser.
bool isFromOwnPage(const HttpRequest &request)
{
    const QByteArray origin = request.header("Origin");
    if (origin.isEmpty())
        return true;
    const QByteArray host = request.header("Host");
    return origin == "http://" + host || origin == "https://" + host;
}

// The field, percent-encoded, with plus signs replaced by spaces.
QString field(const QUrlQuery &form, const QString &name)
{
    return form.queryItemValue(name, QUrl::FullyEncoded).replace(u'+', u' ');
}

LoginAnswer answerOf(const HttpRequest &request, BrowserLogin &login)
{
    const QByteArray type = request.header("Content-Type").split(';').first().trimmed().toLower();
    if (type != "application/x-www-form-urlencoded" || !isFromOwnPage(request))
        return Fault { Errors::LoginRequestWrong, u"this form was not sent by the login page"_s, false };
    const QUrlQuery form(QString::fromUtf8(request.body));
    const QString ticket = field(form, u"ticket"_s);
    const QString answer = field(form, u"answer"_s);
    if (answer == "refuse"_L1)
        return login.refuse(ticket);
    if (answer == "allow"_L1)
        return login.allow(ticket, form.hasQueryItem(u"agreed"_s));
    if (answer == "choose"_L1) {
        // "user" or "user corp": ids have no spaces (Profile)
        const QString who = QUrl::fromPercentEncoding(field(form, u"who"_s).toUtf8());
        return login.choose(ticket, { who.section(u' ', 0, 0) }, { who.section(u' ', 1, 1) });
    }
    return Fault { Errors::LoginRequestWrong, u"answer: must be choose, allow or refuse"_s, false };
}

} // namespace

HttpResponse showLogin(const HttpRequest &request, const LoginAnswer &answer, const OpenPlatform &platform)
{
    const Language language = languageOf(request, platform);
    if (const auto *choice = std::get_if<LoginChoice>(&answer))
        return pageResponse(choicePage(*choice, language), 200);
    if (const auto *consent = std::get_if<LoginConsent>(&answer))
        return pageResponse(consentPage(*consent, language), 200);
    // 303 after a form: the browser then uses GET.
    if (const auto *redirect = std::get_if<LoginRedirect>(&answer))
        return redirectResponse(redirect->address, request.method == "POST" ? 303 : 302);
    const Fault &fault = std::get<Fault>(answer);
    HttpResponse response = pageResponse(errorPage(fault, language), 400);
    response.code = QByteArray::number(fault.row().number);
    return response;
}

HttpResponse answerLogin(const HttpRequest &request, OpenPlatform &platform)
{
    return showLogin(request, answerOf(request, platform.browserLogin()), platform);
}

} // namespace MiniHost
