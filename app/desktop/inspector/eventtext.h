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

// The status in an answer to a page: "ok", "cancel", "failed" or "toAdmin", read from the envelope of the called JSAPI
// (docs/dingtalk/protocol.md §3.1: a JSON string on pc, detail.extraData on phones). Empty when the answer has no status.
QString pageStatus(const QJsonValue &answer);
// The result beside that status; an empty object when there is none.
QJsonObject pageResult(const QJsonValue &answer);

// Texts about journal entries for the inspector.
class EventText
{
    Q_DECLARE_TR_FUNCTIONS(EventText)

public:
    static QString summary(const JournalEntry &entry); // the main members of its detail, on one line
    static QString outcome(CallOutcome outcome);
    static QString consentAnswer(const QString &answer);                     // text of "allow", "refuse", …
    static QString consentAnswered(const Events::ConsentAnswered &answered); // with the chosen administrator
    static QString faultWords(const JournalEntry &entry);                    // effect of a FaultArmed or FaultFired
    static QString time(Instant at);                                         // "10:00:00.412", local
    static QString since(qint64 ms);                                         // "+408 ms", "+1.2 s"
};

// Chooses the colour of an entry.
enum class Tone { Plain, Good, Warning, Bad };
Tone toneOf(const JournalEntry &entry);

} // namespace MiniHost
