// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/callid.h"
#include "bridge/core/clock.h"
#include "bridge/core/entropy.h"
#include "bridge/core/result.h"
#include "bridge/core/words.h"

#include <mutex>
#include <optional>
#include <QObject>
#include <span>

namespace MiniHost {

class Journal;
class JsonReader;

// Where a fault strikes.
enum class FaultPlace {
    OpenAuth, // an answer of openAuth, through whatever door it was called
    Token,    // the token endpoints, /v1.0/oauth2/…
    OpenApi,  // all other endpoints of the open platform
};

// What happens instead of the ordinary answer: one row of faulteffects.def, which says where it may strike, which
// parameters it has, what it is called in a file ("cancelWithoutResult", "drip") and in both languages. HTTP names follow WireMock's.
enum class FaultEffect {
#define EFFECT(name, ...) name,
#include "bridge/openplatform/faulteffects.def"
#undef EFFECT
};

enum class FaultFrequency { Once, Always, Nth, Sometimes };

// One line of a fault plan, as a file, the control API and the menu say it:
// {"at": "token", "effect": "status", "status": 500, "code": "system.busy", "message": "…", "when": "once"}
// "when": "once" (default) | "always" | {"nth": 3} | {"probability": 0.25}; "app", "user", "path" narrow it.
struct FaultRule {
    FaultPlace place = FaultPlace::OpenAuth;
    FaultEffect effect {};
    // parameters of the effects
    ErrorCode
        error {}; // openAuth's "error": a forced code of dingtalk-wire.md §3.4, {"effect": "error", "number": 500104}
    int status = 0; // "status", "throttled" …
    QString code;   // … the wire code
    QString message;
    Milliseconds time {}; // "late", "delay", "drip" (the whole body takes this long)
    // which occasions
    FaultFrequency frequency = FaultFrequency::Once;
    int nth = 0;            // from 1, counted over the occasions that match
    double probability = 0; // seeded, see FaultPlan
    ClientId app;           // empty: any
    UserId user;
    QString path; // of an endpoint: equal, or a beginning that ends with "*"

    static QStringList keys(); // for JsonReader
    // Nothing when there was a mistake; it is in the reader's Mistakes then.
    static std::optional<FaultRule> read(const JsonReader &reader);
    QJsonObject toJson() const;
    QString describe(Language language) const; // "token endpoint: status 500, once"
};

// One occasion to strike.
struct FaultOccasion {
    FaultPlace place = FaultPlace::OpenAuth;
    ClientId app;
    UserId user;
    QString path; // of an endpoint
    CallId call;
};

struct ArmedFault {
    int id = 0;
    FaultRule rule;
    int seen = 0; // occasions that matched
    int fired = 0;
    bool isSpent() const
    {
        return fired > 0 && (rule.frequency == FaultFrequency::Once || rule.frequency == FaultFrequency::Nth);
    }
};

// What is armed to go wrong; for the desktop, scenarios and the control API alike. Safe from any thread: openAuth asks in
// the main thread, HTTP on the open platform's. Records FaultArmed, FaultFired and FaultDisarmed.
class FaultPlan final : public QObject
{
    Q_OBJECT

public:
    // `entropy` decides probabilities; a seeded one makes them the same each time.
    FaultPlan(Journal &journal, std::unique_ptr<Entropy> entropy);

    int arm(FaultRule rule); // the id of the rule
    bool disarm(int id);
    void disarmAll();
    QList<ArmedFault> armed() const; // in the order of arming, the spent ones too until they are disarmed

    // The first armed rule that matches the occasion and strikes now. Every matching rule counts the occasion.
    std::optional<FaultRule> strike(const FaultOccasion &occasion);

Q_SIGNALS:
    void changed(); // in the plan's own thread

private:
    Journal &m_journal;
    const std::unique_ptr<Entropy> m_entropy;
    mutable std::mutex m_mutex;
    QList<ArmedFault> m_armed;
    int m_lastId = 0;
};

} // namespace MiniHost
