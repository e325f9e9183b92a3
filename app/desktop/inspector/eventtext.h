// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/inspector/calloutcome.h"
#include "bridge/core/journal.h"

#include <QCoreApplication>
#include <QJsonValue>

namespace MiniHost {

namespace Events {
struct ConsentAnswered;
}

// What a page was told: "ok", "cancel", "failed" or "toAdmin", whichever envelope its door used
// (docs/dingtalk/protocol.md §3.1: a JSON string on pc, detail.extraData on phones). Empty when the answer has no status.
QString pageStatus(const QJsonValue &answer);
// The result beside that status, an empty object when there is none.
QJsonObject pageResult(const QJsonValue &answer);

// The words that views say about entries.
class EventText
{
    Q_DECLARE_TR_FUNCTIONS(EventText)

public:
    static QString summary(const JournalEntry &entry); // one line: what matters of its detail
    static QString outcome(CallOutcome outcome);
    static QString consentAnswer(const QString &answer);                     // of "allow", "refuse", …
    static QString consentAnswered(const Events::ConsentAnswered &answered); // the same, with whom the request goes to
    static QString faultWords(const JournalEntry &entry); // of FaultArmed and FaultFired: what it does
    static QString time(Instant at);                      // "10:00:00.412", local
    static QString since(qint64 ms);                      // "+408 ms", "+1.2 s"
};

// How an entry went, for its colour.
enum class Tone { Plain, Good, Warning, Bad };
Tone toneOf(const JournalEntry &entry);

} // namespace MiniHost
