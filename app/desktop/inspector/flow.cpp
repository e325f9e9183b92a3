// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/flow.h"

#include "app/desktop/inspector/eventtext.h"
#include "app/desktop/widgets/language.h"
#include "bridge/core/errors/errorcode.h"
#include "bridge/core/eventmembers.h"
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/consent.h"
#include "bridge/core/events/faults.h"
#include "bridge/core/events/host.h"
#include "bridge/core/events/http.h"
#include "bridge/core/events/todos.h"
#include "bridge/core/events/tokens.h"
#include "bridge/core/foreigntext.h"
#include "bridge/core/jsontext.h"
#include "bridge/core/limits.h"

#include <algorithm>
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

// "200 · nick, mobile": the status and the first members, or the code of an error.
QString answerLabel(qint64 number, const QJsonObject &body = {}, const QString &code = {})
{
    const QString status = QString::number(number);
    if (number >= 400)
        return u"%1 · %2"_s.arg(status, body["code"_L1].toString(code));
    if (body.contains("expireIn"_L1))
        return u"%1 · accessToken %2 s"_s.arg(status).arg(body["expireIn"_L1].toInt());
    // The members by which a person knows a user or a to-do first, and the identifiers that every answer has last.
    QStringList members = body.keys();
    const auto weight = [](const QString &member) {
        static const QStringList first { u"nick"_s, u"mobile"_s, u"email"_s, u"id"_s, u"subject"_s };
        static const QStringList last { u"openId"_s, u"unionId"_s, u"stateCode"_s, u"visitor"_s, u"avatarUrl"_s };
        const qsizetype early = first.indexOf(member);
        return early >= 0 ? early : first.size() + (last.contains(member) ? 1 : 0);
    };
    std::stable_sort(members.begin(), members.end(),
        [&weight](const QString &a, const QString &b) { return weight(a) < weight(b); });
    return members.isEmpty() ? status : u"%1 · %2"_s.arg(status, members.mid(0, 2).join(u", "_s));
}

QString mermaidText(QString text)
{
    // ';' ends a statement and '#' begins an entity in Mermaid.
    return text.replace(u'#', u"\u0001"_s).replace(u';', u"#59;"_s).replace(u'\u0001', u"#35;"_s).simplified();
}

QString mermaidName(FlowLane lane)
{
    static const QStringList names { u"page"_s, u"bridge"_s, u"consent"_s, u"platform"_s, u"exchange"_s, u"outside"_s };
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
    case FlowLane::Outside:
        return tr("Your server");
    }
    Q_UNREACHABLE();
}

QList<FlowLane> Flow::lanesOf(const QList<FlowStep> &steps)
{
    QList<FlowLane> lanes { FlowLane::Page, FlowLane::Bridge, FlowLane::Consent, FlowLane::Platform,
        FlowLane::Exchange };
    const auto isOutside = [](const FlowStep &step) {
        return step.from == FlowLane::Outside || step.to == FlowLane::Outside;
    };
    if (std::any_of(steps.begin(), steps.end(), isOutside))
        lanes += FlowLane::Outside;
    return lanes;
}

// `type` is a parameter of window.openAuth; the SDK's two JSAPIs have it in the address that they open.
QString Flow::calledLabel(const Events::Called &called)
{
    QString type = called.params["type"_L1].toVariant().toString();
    if (type.isEmpty()) {
        const QString text = jsonString(called.params.toObject());
        static const QRegularExpression inAddress(u"[?&]type=(\\d+)"_s);
        type = inAddress.match(called.params.isString() ? called.params.toString() : text).captured(1);
    }
    if (type.isEmpty() && called.api == "openAuth"_L1)
        type = u"0"_s;
    return type.isEmpty() ? called.api : u"%1 · type %2"_s.arg(called.api, type);
}

QString Flow::answeredLabel(const Events::Answered &answered)
{
    const QString status = pageStatus(answered.answer);
    if (status.isEmpty())
        return answered.success ? tr("success") : tr("failure");
    const QStringList members = pageResult(answered.answer).keys();
    return members.isEmpty() ? status : u"%1 · %2"_s.arg(status, members.join(u", "_s));
}

QString Flow::errorLabel(int number)
{
    const ErrorRow *row = errorRowByNumber(number);
    return row ? u"%1 %2"_s.arg(number).arg(row->text.in(language())) : QString::number(number);
}

// Builds steps from entries that are a message between two lanes, or a fact about one. Each function handles a group of kinds, and
// returns false for an entry of another group.
class Flow::Builder
{
public:
    QList<FlowStep> build(const QList<JournalEntry> &entries)
    {
        for (const JournalEntry &entry : entries) {
            const qint64 before = m_ms;
            m_seq = entry.seq;
            m_ms = (entry.at - entries.first().at).count();
            m_isBad = toneOf(entry) == Tone::Bad;
            if (!m_steps.isEmpty() && m_ms - before >= pauseMs)
                addPause();
            if (!bridge(entry) && !consent(entry) && !tokens(entry) && !http(entry))
                rest(entry);
        }
        addHeld();
        return m_steps;
    }

private:
    using enum FlowLane;

    static constexpr qint64 pauseMs = 10 * 60 * 1000; // longer than a person needs for a consent panel

    void add(FlowLane from, FlowLane to, FlowStyle style, const QString &label)
    {
        m_steps.append({ from, to, shownLine(label, Limit::ShownNameCharacters), style, m_seq, m_ms });
    }
    void addPause()
    {
        if (m_steps.isEmpty() || m_steps.last().style != FlowStyle::Pause)
            add(Page, Exchange, FlowStyle::Pause, tr("Some time later"));
    }
    void fail(FlowLane lane, const QString &label) { add(lane, lane, FlowStyle::Failure, label); }
    // What the platform did for a request, which belongs below the request's arrow. HttpSent is before it in the journal. A request of another
    // program has HttpServed only, which is recorded with the answer: until then the fact is held back.
    void platformFact(FlowStyle style, const QString &label)
    {
        const qsizetype at = m_steps.size();
        add(Platform, Platform, style, label);
        if (m_openRequests == 0)
            m_held += m_steps.takeAt(at);
    }
    void addHeld() { m_steps += std::exchange(m_held, {}); }
    FlowStyle answerStyle() const { return m_isBad ? FlowStyle::Failure : FlowStyle::Answer; }
    // The endpoint that gives tokens serves a code and a refresh token: `grant` tells which.
    static QString request(const QString &method, const ShownAddress &path, const QString &grant = {})
    {
        const QString text = u"%1 %2"_s.arg(method, shortPath(path.text()));
        if (grant == "refresh_token"_L1)
            return tr("%1 (refresh)").arg(text);
        return grant == "authorization_code"_L1 ? tr("%1 (exchange)").arg(text) : text;
    }

    bool bridge(const JournalEntry &entry)
    {
        if (const auto called = Events::Called::read(entry)) {
            m_asker = Bridge;
            add(Page, Bridge, FlowStyle::Request, calledLabel(*called));
        } else if (const auto refused = Events::Refused::read(entry))
            fail(Bridge, errorLabel(static_cast<int>(refused->number)));
        else if (const auto answered = Events::Answered::read(entry))
            add(Bridge, Page, answerStyle(), answeredLabel(*answered));
        else if (entry.kind == Events::AnswerDropped::Kind)
            fail(Bridge, tr("Late answer dropped"));
        else
            return false;
        return true;
    }

    bool consent(const JournalEntry &entry)
    {
        if (const auto assessed = Events::Assessed::read(entry)) {
            add(m_asker, Platform, FlowStyle::Request,
                m_asker == Outside ? tr("A code from the control API") : tr("Check app and permission points"));
            if (assessed->verdict == "granted"_L1)
                add(Platform, m_asker, FlowStyle::Answer, tr("Granted already"));
            else if (assessed->number)
                add(Platform, m_asker, FlowStyle::Failure, errorLabel(static_cast<int>(*assessed->number)));
        } else if (const auto asked = Events::ConsentAsked::read(entry)) {
            add(Bridge, Consent, FlowStyle::Request,
                asked->administrators ? tr("Whom to contact?") : tr("Ask for consent (%1)").arg(asked->scopes.size()));
        } else if (const auto answered = Events::ConsentAnswered::read(entry)) {
            add(Consent, Bridge, FlowStyle::Answer, EventText::consentAnswered(*answered));
        } else if (const auto sent = Events::AdminAsked::read(entry)) {
            add(Bridge, Platform, FlowStyle::Request, tr("Request to %1").arg(sent->administrator));
        } else if (entry.kind == Events::AdminAnswered::Kind) {
            add(Platform, Platform, FlowStyle::Answer, EventText::summary(entry));
        } else if (const auto stored = Events::GrantStored::read(entry)) {
            // For type 1 an administrator grants, and no code is issued.
            add(m_asker, Platform, FlowStyle::Request,
                stored->administrator ? tr("Store the organisation's grant") : tr("Store grant, issue code"));
        } else if (entry.kind == Events::GrantRevoked::Kind) {
            add(Platform, Platform, FlowStyle::Request, tr("Grant revoked"));
        } else {
            return false;
        }
        return true;
    }

    bool tokens(const JournalEntry &entry)
    {
        if (const auto issued = Events::CodeIssued::read(entry))
            add(Platform, m_asker, FlowStyle::Answer, issued->code);
        else if (entry.kind == Events::CodeRejected::Kind || entry.kind == Events::TokenRejected::Kind)
            platformFact(FlowStyle::Failure, errorLabel(numberOf(entry)));
        else if (entry.kind == Events::CodeRedeemed::Kind)
            m_grant = u"authorization_code"_s;
        else if (entry.kind == Events::TokenIssued::Kind)
            m_grant = m_grant.isEmpty() ? u"refresh_token"_s : m_grant;
        else if (const auto ended = Events::TokenEnded::read(entry)) {
            addPause();
            add(Platform, Platform, FlowStyle::Failure,
                ended->which == "refreshToken"_L1 ? tr("Refresh token expired") : tr("Access token expired"));
        } else if (const auto rejected = Events::TodoRejected::read(entry))
            platformFact(FlowStyle::Failure, errorLabel(static_cast<int>(rejected->number)));
        else if (const auto changed = Events::TodoChanged::read(entry))
            platformFact(FlowStyle::Answer, todoLabel(*changed));
        else
            return false;
        return true;
    }

    static QString todoLabel(const Events::TodoChanged &changed)
    {
        const QString what = changed.action == "create"_L1 ? tr("To-do created: %1")
            : changed.action == "delete"_L1                ? tr("To-do deleted: %1")
                                                           : tr("To-do changed: %1");
        return what.arg(changed.subject);
    }

    bool http(const JournalEntry &entry)
    {
        if (const auto sent = Events::HttpSent::read(entry)) {
            ++m_openRequests;
            m_grant.clear();
            add(Exchange, Platform, FlowStyle::Request,
                request(sent->method, sent->path, sent->body["grantType"_L1].toString()));
        } else if (const auto received = Events::HttpReceived::read(entry)) {
            m_openRequests = std::max(0, m_openRequests - 1);
            m_grant.clear();
            add(Platform, Exchange, answerStyle(),
                received->problem.value_or(answerLabel(received->status, received->body)));
        } else if (const auto app = Events::AppServed::read(entry)) {
            // The page called a route of miniapp.json, by which MiniHost plays the app's server.
            const QString label = app->problem.value_or(answerLabel(app->status.value_or(0)));
            add(Exchange, Page, answerStyle(),
                u"%1 · %2"_s.arg(label, request(app->method.value_or(QString()), app->path.value_or(ShownAddress()))));
        } else if (const auto served = Events::HttpServed::read(entry)) {
            if (m_openRequests > 0)
                return true;
            const QString text = request(
                served->method.value_or(QString()), served->path.value_or(ShownAddress()), std::exchange(m_grant, {}));
            add(Outside, Platform, FlowStyle::Request, u"%1 · %2"_s.arg(text, served->by.value_or(QString())));
            addHeld();
            add(Platform, Outside, answerStyle(), answerLabel(served->status, {}, served->code.value_or(QString())));
        } else if (entry.kind == Events::ExchangeFailed::Kind) {
            m_openRequests = 0;
            fail(Exchange, label(entry.kind).in(language()));
        } else {
            return false;
        }
        return true;
    }

    void rest(const JournalEntry &entry)
    {
        if (const auto fired = Events::FaultFired::read(entry)) {
            // In the lane that gave the faulty answer.
            fail(fired->at == "openAuth"_L1 ? Bridge : Platform, tr("Fault: %1").arg(EventText::faultWords(entry)));
        } else if (entry.kind == Events::StoreFailed::Kind) {
            fail(Platform, label(entry.kind).in(language()));
        }
    }

    QList<FlowStep> m_steps;
    FlowLane m_asker = Outside; // who asks for codes: the bridge once a page has called, else the control API
    // What the token endpoint was asked for by another program, whose request is recorded with its answer only.
    QString m_grant;
    QList<FlowStep> m_held; // see platformFact()
    qint64 m_seq = 0;
    qint64 m_ms = 0;
    bool m_isBad = false;
    // Open requests of the native exchange. Their answers are HttpReceived; HttpServed is the same request at the server.
    int m_openRequests = 0;
};

QList<FlowStep> Flow::steps(const QList<JournalEntry> &entries)
{
    return Builder().build(entries);
}

QString Flow::toMermaid(const QList<FlowStep> &steps)
{
    QString text = u"sequenceDiagram\n"_s;
    const QList<FlowLane> lanes = lanesOf(steps);
    for (const FlowLane lane : lanes) {
        text += u"    participant %1 as %2\n"_s.arg(mermaidName(lane), mermaidText(laneName(lane)));
    }
    for (const FlowStep &step : steps) {
        if (step.style == FlowStyle::Pause) {
            text += u"    note over %1,%2: %3\n"_s.arg(
                mermaidName(lanes.first()), mermaidName(lanes.last()), mermaidText(step.label));
            continue;
        }
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
