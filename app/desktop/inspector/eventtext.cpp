// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/eventtext.h"

#include "bridge/core/eventmembers.h"
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/consent.h"
#include "bridge/core/events/faults.h"
#include "bridge/core/events/host.h"
#include "bridge/core/events/http.h"
#include "bridge/core/events/page.h"
#include "bridge/core/events/todos.h"
#include "bridge/core/events/tokens.h"
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// The answer without the envelope of its JSAPI.
QJsonObject opened(const QJsonValue &answer)
{
    if (answer.isString())
        return QJsonDocument::fromJson(answer.toString().toUtf8()).object();
    const QJsonObject object = answer.toObject();
    const QJsonValue extra = object["detail"_L1].toObject()["extraData"_L1];
    return extra.isObject() ? extra.toObject() : object;
}

} // namespace

QString pageStatus(const QJsonValue &answer)
{
    return opened(answer)["status"_L1].toString();
}

QJsonObject pageResult(const QJsonValue &answer)
{
    return opened(answer)["result"_L1].toObject();
}

QString EventText::outcome(CallOutcome outcome)
{
    switch (outcome) {
    case CallOutcome::Running:
        return tr("running");
    case CallOutcome::Ok:
        return u"ok"_s; // not translated: these three are the statuses that the page gets
    case CallOutcome::Cancel:
        return u"cancel"_s;
    case CallOutcome::Failed:
        return u"failed"_s;
    case CallOutcome::Dropped:
        return tr("dropped");
    }
    Q_UNREACHABLE();
}

QString EventText::consentAnswer(const QString &answer)
{
    if (answer == "allow"_L1)
        return tr("Allowed");
    if (answer == "refuse"_L1)
        return tr("Refused");
    if (answer == "close"_L1)
        return tr("Closed");
    if (answer == "withdrawn"_L1)
        return tr("Withdrawn: the page has left");
    return answer;
}

QString EventText::consentAnswered(const Events::ConsentAnswered &answered)
{
    return answered.administrator ? tr("Contact %1").arg(*answered.administrator) : consentAnswer(answered.answer);
}

QString EventText::time(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at)).toString(u"HH:mm:ss.zzz"_s);
}

QString EventText::since(qint64 ms)
{
    if (ms < 0)
        return {};
    if (ms < 10'000)
        return u"+%1 ms"_s.arg(ms);
    return u"+%1 s"_s.arg(static_cast<double>(ms) / 1000, 0, 'f', 1);
}

namespace {

Tone badWhen(bool isBad)
{
    return isBad ? Tone::Bad : Tone::Plain;
}

// For kinds of entries whose tone depends on their members.
std::optional<Tone> toneOfContent(const JournalEntry &entry)
{
    if (const auto message = Events::ConsoleMessage::read(entry))
        return badWhen(message->level == "error"_L1);
    if (const auto answered = Events::Answered::read(entry)) {
        const QString status = pageStatus(answered->answer);
        return status == "ok"_L1 ? Tone::Good : badWhen(status == "failed"_L1 || !answered->success);
    }
    if (const auto served = Events::HttpServed::read(entry))
        return badWhen(served->status >= 400);
    if (const auto received = Events::HttpReceived::read(entry))
        return badWhen(received->status >= 400 || received->problem);
    if (const auto served = Events::AppServed::read(entry))
        return badWhen(served->status.value_or(0) >= 400 || served->problem);
    if (const auto served = Events::MirrorServed::read(entry))
        return badWhen(served->status.value_or(0) >= 400 || served->problem);
    return std::nullopt;
}

} // namespace

Tone toneOf(const JournalEntry &entry)
{
    switch (entry.kind) {
    case Events::Refused::Kind:
    case Events::CodeRejected::Kind:
    case Events::TokenRejected::Kind:
    case Events::TodoRejected::Kind:
    case Events::CalendarRejected::Kind:
    case Events::ExchangeFailed::Kind:
    case Events::PageFailed::Kind:
    case Events::RendererGone::Kind:
    case Events::StoreFailed::Kind:
        return Tone::Bad;
    case Events::EgressBlocked::Kind:
    case Events::SchemeRefused::Kind:
    case Events::Repeated::Kind:
    case Events::AnswerDropped::Kind:
    case Events::GrantRevoked::Kind:
    case Events::FaultArmed::Kind:
    case Events::FaultFired::Kind:
        return Tone::Warning;
    default:
        return toneOfContent(entry).value_or(badWhen(numberOf(entry) != 0));
    }
}

} // namespace MiniHost
