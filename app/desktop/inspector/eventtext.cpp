// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/eventtext.h"

#include "app/desktop/widgets/language.h"
#include "bridge/openplatform/faultrule.h"

#include <algorithm>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// The answer itself, out of whichever envelope.
QJsonObject opened(const QJsonValue &answer)
{
    if (answer.isString())
        return QJsonDocument::fromJson(answer.toString().toUtf8()).object();
    const QJsonObject object = answer.toObject();
    const QJsonValue extra = object["detail"_L1].toObject()["extraData"_L1];
    return extra.isObject() ? extra.toObject() : object;
}

// The members that tell an entry apart at a glance, in this order. Kinds that are missing show all members they have.
QStringList tellingMembers(EventKind kind)
{
    switch (kind) {
    case EventKind::PageLoading:
    case EventKind::PageLoaded:
        return { u"url"_s, u"ms"_s };
    case EventKind::ConsoleMessage:
        return { u"level"_s, u"text"_s };
    case EventKind::Called:
        return { u"api"_s, u"params"_s };
    case EventKind::Answered:
        return { u"answer"_s };
    case EventKind::Refused:
    case EventKind::CodeRejected:
    case EventKind::TokenRejected:
        return { u"number"_s, u"name"_s, u"detail"_s, u"cause"_s };
    case EventKind::CodeIssued:
        return { u"code"_s, u"scopes"_s };
    case EventKind::GrantStored:
    case EventKind::GrantRevoked:
        return { u"clientId"_s, u"corpId"_s, u"user"_s, u"administrator"_s, u"scopes"_s };
    case EventKind::TokenIssued:
        return { u"accessToken"_s, u"user"_s, u"scopes"_s };
    case EventKind::HttpServed:
        return { u"method"_s, u"path"_s, u"status"_s, u"code"_s };
    case EventKind::HttpSent:
        return { u"method"_s, u"path"_s };
    case EventKind::HttpReceived:
        return { u"method"_s, u"path"_s, u"status"_s };
    case EventKind::AppServed:
        return { u"method"_s, u"path"_s, u"status"_s, u"rule"_s };
    default:
        return {};
    }
}

QString inShort(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Array: {
        QStringList parts;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            parts += inShort(item);
        return parts.join(u", "_s);
    }
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    default:
        return value.toVariant().toString();
    }
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

QString EventText::summary(const JournalEntry &entry)
{
    const QJsonObject &detail = entry.detail;
    switch (entry.kind) {
    case EventKind::ConsentAnswered:
        return consentAnswered(detail);
    case EventKind::AdminAsked:
        return u"%1 → %2 · %3"_s.arg(
            detail["user"_L1].toString(), detail["administrator"_L1].toString(), inShort(detail["scopes"_L1]));
    case EventKind::AdminAnswered:
        return u"%1: %2"_s.arg(detail["administrator"_L1].toString(), consentAnswer(detail["answer"_L1].toString()));
    case EventKind::FaultArmed:
    case EventKind::FaultFired:
        return u"%1 · %2"_s.arg(detail["at"_L1].toString(), faultWords(detail));
    case EventKind::Repeated:
        return repeated(detail);
    default:
        break;
    }
    QStringList members = tellingMembers(entry.kind);
    if (members.isEmpty())
        members = entry.detail.keys();
    QStringList parts;
    for (const QString &member : members) {
        if (const QString part = inShort(entry.detail[member]); !part.isEmpty())
            parts += part;
    }
    return parts.join(u" · "_s).left(300);
}

QString EventText::outcome(CallOutcome outcome)
{
    switch (outcome) {
    case CallOutcome::Running:
        return tr("running");
    case CallOutcome::Ok:
        return u"ok"_s; // these three are the page's own words
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
        return tr("Withdrawn: the page has gone");
    return answer;
}

QString EventText::consentAnswered(const QJsonObject &detail)
{
    const QString answer = consentAnswer(detail["answer"_L1].toString());
    const QString administrator = detail["administrator"_L1].toString();
    return administrator.isEmpty() ? answer : tr("Contact %1").arg(administrator);
}

QString EventText::faultWords(const QJsonObject &detail)
{
    const auto effects = faultEffects();
    const QString word = detail["effect"_L1].toString();
    const auto row = std::find_if(
        effects.begin(), effects.end(), [&word](const FaultEffectRow &effect) { return effect.word == word; });
    QStringList parts { row == effects.end() ? word : row->label.in(language()) };
    for (const auto &member : { "number"_L1, "status"_L1, "code"_L1, "kind"_L1 }) {
        if (const QString part = inShort(detail[member]); !part.isEmpty())
            parts += part;
    }
    if (const qint64 ms = detail["ms"_L1].toInteger(); ms > 0)
        parts += u"%1 ms"_s.arg(ms);
    return parts.join(u' ');
}

// "Page called · device.base.getUUID × 41,230"
QString EventText::repeated(const QJsonObject &detail)
{
    QStringList parts;
    if (const auto kind = eventKindFromString(detail["kind"_L1].toString()))
        parts += label(*kind).in(language());
    if (const QString what = detail["what"_L1].toString(); !what.isEmpty())
        parts += what;
    return parts.join(u" · "_s) + u" × "_s + QLocale(QLocale::English).toString(detail["count"_L1].toInteger());
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

Tone toneOf(const JournalEntry &entry)
{
    switch (entry.kind) {
    case EventKind::Refused:
    case EventKind::CodeRejected:
    case EventKind::TokenRejected:
    case EventKind::TodoRejected:
    case EventKind::ExchangeFailed:
    case EventKind::PageFailed:
    case EventKind::RendererGone:
    case EventKind::StoreFailed:
        return Tone::Bad;
    case EventKind::EgressBlocked:
    case EventKind::SchemeRefused:
    case EventKind::Repeated:
    case EventKind::AnswerDropped:
    case EventKind::GrantRevoked:
    case EventKind::FaultArmed:
    case EventKind::FaultFired:
        return Tone::Warning;
    case EventKind::ConsoleMessage:
        return entry.detail["level"_L1].toString() == "error"_L1 ? Tone::Bad : Tone::Plain;
    case EventKind::Answered: {
        const QString status = pageStatus(entry.detail["answer"_L1]);
        if (status == "ok"_L1)
            return Tone::Good;
        return status == "failed"_L1 || !entry.detail["success"_L1].toBool(true) ? Tone::Bad : Tone::Plain;
    }
    case EventKind::HttpServed:
    case EventKind::HttpReceived:
    case EventKind::AppServed:
    case EventKind::MirrorServed:
        return entry.detail["status"_L1].toInt() >= 400 || entry.detail.contains("problem"_L1) ? Tone::Bad
                                                                                               : Tone::Plain;
    default:
        return entry.detail["number"_L1].toInt() != 0 ? Tone::Bad : Tone::Plain;
    }
}

KindGroup groupOf(EventKind kind)
{
    if (kind <= EventKind::SchemeRefused)
        return KindGroup::Page;
    if (kind <= EventKind::AnswerDropped)
        return KindGroup::Bridge;
    if (kind <= EventKind::GrantRevoked)
        return KindGroup::Consent;
    if (kind <= EventKind::TodoRejected)
        return KindGroup::Platform;
    if (kind <= EventKind::MirrorServed)
        return KindGroup::Http;
    return KindGroup::Host;
}

} // namespace MiniHost
