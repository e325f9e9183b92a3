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

// One occasion to strike.
struct FaultOccasion {
    // A call of openAuth is two occasions: its beginning, and the moment when its grant is stored, which is 500404's.
    enum class Moment { Call, Storing };

    FaultPlace place = FaultPlace::OpenAuth;
    ClientId app {}; // empty when it is not known
    UserId user {};
    QString path {}; // of an endpoint
    CallId call {};
    Moment moment = Moment::Call;
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
    // `entropy` decides probabilities; a seeded one makes them the same each time. Each rule draws from a stream of its
    // own, so that other rules and other threads do not change its luck.
    FaultPlan(Journal &journal, std::unique_ptr<Entropy> entropy);

    int arm(FaultRule rule); // the id of the rule: 1, 2, 3 …
    bool disarm(int id);
    int disarmAll();                 // how many there were
    QList<ArmedFault> armed() const; // in the order of arming, the spent ones too until they are disarmed

    // Nothing is armed that could strike: one load, so that the busy path need not even describe its occasion.
    bool isIdle() const { return m_live.load(std::memory_order_acquire) == 0; }
    // The first armed rule that matches the occasion and strikes now. Every matching rule counts the occasion; one whose
    // n-th occasion another rule took strikes at the next.
    std::optional<FaultRule> strike(const FaultOccasion &occasion);

Q_SIGNALS:
    void changed(); // in the plan's own thread

private:
    struct Slot {
        ArmedFault fault;
        SeededEntropy chance;
    };

    static bool strikesNow(Slot &slot);
    void record(const Slot &slot, const FaultOccasion &occasion);
    void update();

    Journal &m_journal;
    const std::unique_ptr<Entropy> m_entropy;
    mutable std::mutex m_mutex;
    std::vector<Slot> m_armed;
    std::atomic<int> m_live = 0; // of m_armed, those that are not spent
    int m_lastId = 0;
    bool m_told = false;
};

} // namespace MiniHost
