// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/flow.h"

#include "app/desktop/inspector/eventtext.h"
#include "app/desktop/widgets/language.h"
#include "bridge/core/errorcode.h"
#include "bridge/core/foreigntext.h"
#include "bridge/core/limits.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// "/v1.0/oauth2/userAccessToken" → "userAccessToken", "/v1.0/contact/users/me" → "contact/users/me"
QString shortPath(QString path)
{
    static const QRegularExpression front(u"^/(v\\d+\\.\\d+/)?(oauth2/)?"_s);
    return path.remove(front);
}

qsizetype countOf(const QJsonValue &scopes)
{
    if (scopes.isArray())
        return scopes.toArray().size();
    return scopes.toString().split(u',', Qt::SkipEmptyParts).size();
}

QString mermaidText(QString text)
{
    // ';' ends a statement and '#' begins an entity in Mermaid.
    return text.replace(u'#', u"\u0001"_s).replace(u';', u"#59;"_s).replace(u'\u0001', u"#35;"_s).simplified();
}

QString mermaidName(FlowLane lane)
{
    static const QStringList names { u"page"_s, u"bridge"_s, u"consent"_s, u"platform"_s, u"exchange"_s };
    return names[static_cast<int>(lane)];
}

} // namespace

QString Flow::laneName(FlowLane lane)
{
    switch (lane) {
    case FlowLane::Page:
        return tr("Page");
    case FlowLane::Bridge:
        return tr("Bridge");
    case FlowLane::Consent:
        return tr("Consent");
    case FlowLane::Platform:
        return tr("Open platform");
    case FlowLane::Exchange:
        return tr("Exchange");
    }
    Q_UNREACHABLE();
}

// `type` stands in the parameters of window.openAuth, and in the address that the SDK's two doors open.
QString Flow::calledLabel(const QJsonObject &detail)
{
    const QString api = detail["api"_L1].toString();
    const QJsonValue params = detail["params"_L1];
    QString type = params["type"_L1].toVariant().toString();
    if (type.isEmpty()) {
        const QString text = QString::fromUtf8(QJsonDocument(params.toObject()).toJson(QJsonDocument::Compact));
        static const QRegularExpression inAddress(u"[?&]type=(\\d+)"_s);
        type = inAddress.match(params.isString() ? params.toString() : text).captured(1);
    }
    if (type.isEmpty() && api == "openAuth"_L1)
        type = u"0"_s;
    return type.isEmpty() ? api : u"%1 · type %2"_s.arg(api, type);
}

QString Flow::answeredLabel(const QJsonObject &detail)
{
    const QString status = pageStatus(detail["answer"_L1]);
    if (status.isEmpty())
        return detail["success"_L1].toBool(true) ? tr("success") : tr("failure");
    const QStringList members = pageResult(detail["answer"_L1]).keys();
    return members.isEmpty() ? status : u"%1 · %2"_s.arg(status, members.join(u", "_s));
}

QString Flow::receivedLabel(const QJsonObject &detail)
{
    const QString status = QString::number(detail["status"_L1].toInt());
    if (const QString problem = detail["problem"_L1].toString(); !problem.isEmpty())
        return problem; // no HTTP answer at all, or one that cannot be read
    const QJsonObject body = detail["body"_L1].toObject();
    if (detail["status"_L1].toInt() >= 400)
        return u"%1 · %2"_s.arg(status, body["code"_L1].toString(detail["code"_L1].toString()));
    if (body.contains("expireIn"_L1))
        return u"%1 · accessToken %2 s"_s.arg(status).arg(body["expireIn"_L1].toInt());
    // Of a user: first what people look for, the identifiers that every answer holds last.
    QStringList members = body.keys();
    const auto weight = [](const QString &member) {
        static const QStringList first { u"nick"_s, u"mobile"_s, u"email"_s };
        static const QStringList last { u"openId"_s, u"unionId"_s, u"stateCode"_s, u"visitor"_s, u"avatarUrl"_s };
        const qsizetype early = first.indexOf(member);
        return early >= 0 ? early : first.size() + (last.contains(member) ? 1 : 0);
    };
    std::stable_sort(members.begin(), members.end(),
        [&weight](const QString &a, const QString &b) { return weight(a) < weight(b); });
    return members.isEmpty() ? status : u"%1 · %2"_s.arg(status, members.mid(0, 2).join(u", "_s));
}

QString Flow::faultLabel(const QJsonObject &detail)
{
    const int number = detail["number"_L1].toInt();
    const ErrorRow *row = errorRowByNumber(number);
    return row ? u"%1 %2"_s.arg(number).arg(row->text.in(language())) : QString::number(number);
}

QList<FlowStep> Flow::steps(const QList<JournalEntry> &entries)
{
    using enum FlowLane;
    QList<FlowStep> result;
    // Of the native exchange: their answers are HttpReceived, and HttpServed is the other end of the same.
    int openRequests = 0;
    for (const JournalEntry &entry : entries) {
        const QJsonObject &d = entry.detail;
        const qint64 ms = (entry.at - entries.first().at).count();
        const auto add = [&](FlowLane from, FlowLane to, FlowStyle style, const QString &label) {
            result.append({ from, to, shownLine(label, Limit::ShownNameCharacters), style, entry.seq, ms });
        };
        const auto request = [&] {
            return u"%1 %2"_s.arg(d["method"_L1].toString(), shortPath(d["path"_L1].toString()));
        };
        const FlowStyle httpStyle = toneOf(entry) == Tone::Bad ? FlowStyle::Failure : FlowStyle::Answer;
        switch (entry.kind) {
        case EventKind::Called:
            add(Page, Bridge, FlowStyle::Request, calledLabel(d));
            break;
        case EventKind::Refused:
            add(Bridge, Bridge, FlowStyle::Failure, faultLabel(d));
            break;
        case EventKind::Assessed:
            add(Bridge, Platform, FlowStyle::Request, tr("Check app and permission points"));
            if (d["verdict"_L1] == "granted"_L1)
                add(Platform, Bridge, FlowStyle::Answer, tr("Granted already"));
            else if (d["number"_L1].toInt() != 0)
                add(Platform, Bridge, FlowStyle::Failure, faultLabel(d));
            break;
        case EventKind::ConsentAsked:
            add(Bridge, Consent, FlowStyle::Request,
                d.contains("administrators"_L1) ? tr("Whom to contact?")
                                                : tr("Ask for consent (%1)").arg(countOf(d["scopes"_L1])));
            break;
        case EventKind::ConsentAnswered:
            add(Consent, Bridge, FlowStyle::Answer, EventText::consentAnswered(d));
            break;
        case EventKind::AdminAsked:
            add(Bridge, Platform, FlowStyle::Request, tr("Request to %1").arg(d["administrator"_L1].toString()));
            break;
        case EventKind::AdminAnswered:
            add(Platform, Platform, FlowStyle::Answer, EventText::summary(entry));
            break;
        case EventKind::GrantStored:
            // Of type 1 an administrator grants, and there is no code.
            add(Bridge, Platform, FlowStyle::Request,
                d.contains("administrator"_L1) ? tr("Store the organisation's grant") : tr("Store grant, issue code"));
            break;
        case EventKind::GrantRevoked:
            add(Platform, Platform, FlowStyle::Request, tr("Grant revoked"));
            break;
        case EventKind::CodeIssued:
            add(Platform, Bridge, FlowStyle::Answer, d["code"_L1].toString());
            break;
        case EventKind::Answered:
            add(Bridge, Page, toneOf(entry) == Tone::Bad ? FlowStyle::Failure : FlowStyle::Answer, answeredLabel(d));
            break;
        case EventKind::AnswerDropped:
            add(Bridge, Bridge, FlowStyle::Failure, tr("Late answer dropped"));
            break;
        case EventKind::HttpSent:
            ++openRequests;
            add(Exchange, Platform, FlowStyle::Request, request());
            break;
        case EventKind::HttpReceived:
            openRequests = std::max(0, openRequests - 1);
            add(Platform, Exchange, httpStyle, receivedLabel(d));
            break;
        case EventKind::AppServed: // by miniapp.json: the page asked its server, which is played here
            add(Exchange, Page, httpStyle, u"%1 · %2"_s.arg(receivedLabel(d), request()));
            break;
        case EventKind::HttpServed:
            if (openRequests > 0)
                break;
            // Someone else's server redeems the code: it stands where the native exchange would.
            add(Exchange, Platform, FlowStyle::Request, u"%1 (%2)"_s.arg(request(), d["by"_L1].toString()));
            add(Platform, Exchange, httpStyle, receivedLabel(d));
            break;
        case EventKind::CodeRejected:
        case EventKind::TokenRejected:
            add(Platform, Platform, FlowStyle::Failure, faultLabel(d));
            break;
        case EventKind::FaultFired: {
            // Where the answer comes from that the rules did not give.
            const FlowLane struck = d["at"_L1] == "openAuth"_L1 ? Bridge : Platform;
            add(struck, struck, FlowStyle::Failure, tr("Fault: %1").arg(EventText::faultWords(d)));
            break;
        }
        case EventKind::ExchangeFailed:
            openRequests = 0;
            add(Exchange, Exchange, FlowStyle::Failure, label(entry.kind).in(language()));
            break;
        case EventKind::StoreFailed:
            add(Platform, Platform, FlowStyle::Failure, label(entry.kind).in(language()));
            break;
        default:
            break;
        }
    }
    return result;
}

QString Flow::toMermaid(const QList<FlowStep> &steps)
{
    QString text = u"sequenceDiagram\n"_s;
    for (int i = 0; i < flowLaneCount; ++i) {
        const auto lane = static_cast<FlowLane>(i);
        text += u"    participant %1 as %2\n"_s.arg(mermaidName(lane), mermaidText(laneName(lane)));
    }
    for (const FlowStep &step : steps) {
        const QString arrow = step.style == FlowStyle::Request ? u"->>"_s
            : step.style == FlowStyle::Answer                  ? u"-->>"_s
                                                               : u"--x"_s;
        text += u"    %1%2%3: %4 (+%5 ms)\n"_s
                    .arg(mermaidName(step.from), arrow, mermaidName(step.to), mermaidText(step.label))
                    .arg(step.ms);
    }
    return text;
}

} // namespace MiniHost
