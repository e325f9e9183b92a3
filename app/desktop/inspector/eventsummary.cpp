// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/eventtext.h"
#include "app/desktop/widgets/language.h"
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/consent.h"
#include "bridge/core/events/faults.h"
#include "bridge/core/events/http.h"
#include "bridge/core/events/page.h"
#include "bridge/core/events/tokens.h"
#include "bridge/core/jsontext.h"
#include "bridge/openplatform/faults/faultrule.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

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
        return jsonString(value.toObject());
    default:
        return value.toVariant().toString();
    }
}

QString inShort(const QStringList &texts)
{
    return texts.join(u", "_s);
}

QString inShort(qint64 number)
{
    return number == 0 ? QString() : QString::number(number);
}

const QString &inShort(const QString &text)
{
    return text;
}

const QString &inShort(const ShownAddress &address)
{
    return address.text();
}

template<typename T>
QString inShort(const std::optional<T> &member)
{
    return member ? inShort(*member) : QString();
}

template<typename... Members>
QString joined(const Members &...members)
{
    QStringList parts { inShort(members)... };
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

// The members that identify an entry on one line. Empty: entries of another kind.
QString ofPageAndBridge(const JournalEntry &entry)
{
    if (const auto message = Events::ConsoleMessage::read(entry))
        return joined(message->level, message->text);
    if (const auto called = Events::Called::read(entry))
        return joined(called->api, called->params);
    if (const auto answered = Events::Answered::read(entry))
        return joined(answered->answer);
    if (const auto refused = Events::Refused::read(entry))
        return joined(refused->number, refused->name, refused->detail);
    return {};
}

QString ofGrantsAndTokens(const JournalEntry &entry)
{
    if (const auto stored = Events::GrantStored::read(entry))
        return joined(stored->clientId, stored->corpId, stored->user, stored->administrator, stored->scopes);
    if (const auto revoked = Events::GrantRevoked::read(entry))
        return joined(revoked->clientId, revoked->corpId, revoked->user, revoked->scopes);
    if (const auto issued = Events::CodeIssued::read(entry))
        return joined(issued->code, issued->scopes);
    if (const auto rejected = Events::CodeRejected::read(entry))
        return joined(rejected->number, rejected->name, rejected->cause);
    if (const auto issued = Events::TokenIssued::read(entry))
        return joined(issued->accessToken, issued->user, issued->scopes);
    if (const auto rejected = Events::TokenRejected::read(entry))
        return joined(rejected->number, rejected->name, rejected->cause);
    return {};
}

QString ofHttp(const JournalEntry &entry)
{
    if (const auto served = Events::HttpServed::read(entry))
        return joined(served->method, served->path, served->status, served->code);
    if (const auto sent = Events::HttpSent::read(entry))
        return joined(sent->method, sent->path);
    if (const auto received = Events::HttpReceived::read(entry))
        return joined(received->path, received->status);
    if (const auto served = Events::AppServed::read(entry))
        return joined(served->method, served->path, served->status, served->rule);
    return {};
}

QString ofAllMembers(const JournalEntry &entry)
{
    QStringList parts;
    for (const QJsonValue &member : entry.detail)
        parts += inShort(member);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

// "Page called · device.base.getUUID × 41,230"
QString inShort(const Events::Repeated &repeated)
{
    QStringList parts;
    if (const auto kind = eventKindFromString(repeated.kind))
        parts += label(*kind).in(language());
    if (repeated.what)
        parts += *repeated.what;
    return parts.join(u" · "_s) + u" × "_s + QLocale(QLocale::English).toString(repeated.count);
}

template<typename Fact>
QString wordsOf(const Fact &fact)
{
    const auto effects = faultEffects();
    const auto row = std::find_if(
        effects.begin(), effects.end(), [&fact](const FaultEffectRow &effect) { return effect.word == fact.effect; });
    QStringList parts { row == effects.end() ? fact.effect : row->label.in(language()) };
    parts += { inShort(fact.number), inShort(fact.status), inShort(fact.code), inShort(fact.kind) };
    parts.removeAll(QString());
    if (fact.ms.value_or(0) > 0)
        parts += u"%1 ms"_s.arg(*fact.ms);
    return parts.join(u' ');
}

} // namespace

QString EventText::faultWords(const JournalEntry &entry)
{
    if (const auto armed = Events::FaultArmed::read(entry))
        return wordsOf(*armed);
    const auto fired = Events::FaultFired::read(entry);
    return fired ? wordsOf(*fired) : QString();
}

QString EventText::summary(const JournalEntry &entry)
{
    if (const auto answered = Events::ConsentAnswered::read(entry))
        return consentAnswered(*answered);
    if (const auto asked = Events::AdminAsked::read(entry))
        return u"%1 → %2 · %3"_s.arg(asked->user, asked->administrator, inShort(asked->scopes));
    if (const auto answered = Events::AdminAnswered::read(entry))
        return u"%1: %2"_s.arg(answered->administrator, consentAnswer(answered->answer));
    if (const auto armed = Events::FaultArmed::read(entry))
        return u"%1 · %2"_s.arg(armed->at, wordsOf(*armed));
    if (const auto fired = Events::FaultFired::read(entry))
        return u"%1 · %2"_s.arg(fired->at, wordsOf(*fired));
    if (const auto repeated = Events::Repeated::read(entry))
        return inShort(*repeated);
    for (const auto &summarize : { ofPageAndBridge, ofGrantsAndTokens, ofHttp, ofAllMembers }) {
        if (const QString text = summarize(entry); !text.isEmpty())
            return text.left(300);
    }
    return {};
}

} // namespace MiniHost
