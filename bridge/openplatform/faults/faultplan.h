// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/callid.h"
#include "bridge/core/entropy.h"
#include "bridge/openplatform/faults/faultrule.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <QObject>

namespace MiniHost {

class Journal;

// A call or a request that a fault rule may match.
struct FaultOccasion {
    // A call of openAuth has two occasions: its start, and before its grant is stored (rules with 500404 match only that one).
    enum class Moment { Call, Storing };

    FaultPlace place = FaultPlace::OpenAuth;
    ClientId app {}; // empty: unknown
    UserId user {};
    QString path {}; // of an endpoint
    CallId call {};
    Moment moment = Moment::Call;
};

struct ArmedFault {
    int id = 0;
    FaultRule rule;
    int seen = 0;  // how many occasions matched
    int fired = 0; // how often it fired

    bool isSpent() const
    {
        return fired > 0 && (rule.frequency == FaultFrequency::Once || rule.frequency == FaultFrequency::Nth);
    }
};

// The armed fault rules, shared by the desktop, scenarios and the control API. Thread-safe: openAuth uses it on the main thread, endpoints
// on the open platform's thread. Records FaultArmed, FaultFired and FaultDisarmed.
class FaultPlan final : public QObject
{
    Q_OBJECT

public:
    // `entropy` is for rules with a probability. Each rule has a random stream of its own, seeded from it, so that other rules and
    // threads do not change its sequence.
    FaultPlan(Journal &journal, std::unique_ptr<Entropy> entropy);

    int arm(FaultRule rule); // returns the rule's id: 1, 2, 3 …
    bool disarm(int id);     // false: no such rule
    int disarmAll();         // returns their number
    // In the order of arming. Spent rules stay in the list until they are disarmed.
    QList<ArmedFault> armed() const;
    // No armed rule can fire. One atomic load, so that callers can skip fire() and its argument.
    bool isIdle() const { return m_armedCount.load(std::memory_order_acquire) == 0; }
    // Returns the first armed rule that matches the occasion and is due. Every matching rule counts the occasion. A rule whose n-th
    // occasion went to another rule fires at the next one.
    std::optional<FaultRule> fire(const FaultOccasion &occasion);

Q_SIGNALS:
    void changed(); // in the plan's own thread

private:
    struct Slot {
        ArmedFault fault;
        SeededEntropy entropy;
    };

    static bool firesNow(Slot &slot);
    void record(const Slot &slot, const FaultOccasion &occasion);
    void update();

    Journal &m_journal;
    const std::unique_ptr<Entropy> m_entropy;
    mutable std::mutex m_mutex;
    std::vector<Slot> m_armed;
    std::atomic<int> m_armedCount = 0; // rules of m_armed that are not spent; read without the lock
    int m_lastId = 0;
    bool m_isChangedQueued = false;
};

} // namespace MiniHost
