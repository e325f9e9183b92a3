// SPDX-License-Identifier: MIT
#include "bridge/openplatform/faults/faultplan.h"

#include "bridge/core/errors/openauth.h"
#include "bridge/core/events/faults.h"
#include "bridge/core/journal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

bool matchesPath(const QString &pattern, const QString &path)
{
    if (pattern.endsWith(u'*'))
        return path.startsWith(QStringView(pattern).chopped(1));
    return pattern.isEmpty() || pattern == path;
}

bool matches(const FaultRule &rule, const FaultOccasion &occasion)
{
    const bool isForStoring = rule.effect == FaultEffect::Error && rule.error == Errors::GrantNotStored;
    return rule.place == occasion.place && isForStoring == (occasion.moment == FaultOccasion::Moment::Storing)
        && (rule.app.isEmpty() || rule.app == occasion.app) && (rule.user.isEmpty() || rule.user == occasion.user)
        && matchesPath(rule.path, occasion.path);
}

} // namespace

namespace {

// The members that FaultArmed and FaultFired share: those of the rule.
template<typename E>
E eventOf(const ArmedFault &fault)
{
    const FaultRule &rule = fault.rule;
    const FaultEffectRow &row = faultEffect(rule.effect);
    E fact {};
    fact.id = fault.id;
    fact.at = toString(rule.place);
    fact.effect = row.word;
    if (rule.effect == FaultEffect::Error)
        fact.number = errorRow(rule.error).number;
    if (row.required.contains("status"_L1))
        fact.status = rule.status;
    if (row.required.contains("ms"_L1))
        fact.ms = rule.time.count();
    fact.code = unlessEmpty(rule.code);
    fact.message = unlessEmpty(rule.message);
    fact.kind = unlessEmpty(rule.kind);
    fact.app = unlessEmpty(rule.app.value);
    fact.user = unlessEmpty(rule.user.value);
    if (!rule.path.isEmpty())
        fact.path = ShownAddress(rule.path);
    return fact;
}

} // namespace

FaultPlan::FaultPlan(Journal &journal, std::unique_ptr<Entropy> entropy)
    : m_journal(journal)
    , m_entropy(std::move(entropy))
{
}

int FaultPlan::arm(FaultRule rule)
{
    const std::lock_guard lock(m_mutex);
    m_armed.push_back({ { ++m_lastId, std::move(rule) }, SeededEntropy(m_entropy->number()) });
    const ArmedFault &armed = m_armed.back().fault;
    Events::FaultArmed fact = eventOf<Events::FaultArmed>(armed);
    fact.when = armed.rule.frequencyJson();
    m_journal.record({}, fact);
    update();
    return armed.id;
}

bool FaultPlan::disarm(int id)
{
    const std::lock_guard lock(m_mutex);
    const auto erased = std::erase_if(m_armed, [id](const Slot &slot) { return slot.fault.id == id; });
    if (erased == 0)
        return false;
    m_journal.record({}, Events::FaultDisarmed { .id = id });
    update();
    return true;
}

int FaultPlan::disarmAll()
{
    const std::lock_guard lock(m_mutex);
    const auto all = std::exchange(m_armed, {});
    if (all.empty())
        return 0;
    for (const Slot &slot : all)
        m_journal.record({}, Events::FaultDisarmed { .id = slot.fault.id });
    update();
    return static_cast<int>(all.size());
}

QList<ArmedFault> FaultPlan::armed() const
{
    const std::lock_guard lock(m_mutex);
    QList<ArmedFault> all;
    for (const Slot &slot : m_armed)
        all.append(slot.fault);
    return all;
}

bool FaultPlan::firesNow(Slot &slot)
{
    ArmedFault &fault = slot.fault;
    switch (fault.rule.frequency) {
    case FaultFrequency::Once:
    case FaultFrequency::Always:
        return true;
    case FaultFrequency::Nth:
        return fault.seen >= fault.rule.nth;
    case FaultFrequency::Sometimes: {
        constexpr quint64 steps = quint64(1) << 32;
        return slot.entropy.number() % steps < fault.rule.probability * double(steps);
    }
    }
    Q_UNREACHABLE();
}

std::optional<FaultRule> FaultPlan::fire(const FaultOccasion &occasion)
{
    if (isIdle())
        return std::nullopt;
    const std::lock_guard lock(m_mutex);
    std::optional<FaultRule> fired;
    for (Slot &slot : m_armed) {
        ArmedFault &fault = slot.fault;
        if (fault.isSpent() || !matches(fault.rule, occasion))
            continue;
        ++fault.seen;
        // Called for each matching rule, also when another one fires: it draws the rule's random number.
        const bool fires = firesNow(slot);
        if (!fires || fired)
            continue;
        ++fault.fired;
        fired = fault.rule;
        record(slot, occasion);
    }
    update();
    return fired;
}

void FaultPlan::record(const Slot &slot, const FaultOccasion &occasion)
{
    Events::FaultFired fact = eventOf<Events::FaultFired>(slot.fault);
    fact.fired = slot.fault.fired;
    if (!occasion.path.isEmpty())
        fact.path = ShownAddress(occasion.path.left(200));
    m_journal.record(occasion.call, fact);
}

// Call it with m_mutex locked. Emits changed() later in the event loop, once for all changes until then.
void FaultPlan::update()
{
    m_armedCount = static_cast<int>(
        std::count_if(m_armed.begin(), m_armed.end(), [](const Slot &slot) { return !slot.fault.isSpent(); }));
    if (std::exchange(m_isChangedQueued, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            {
                const std::lock_guard lock(m_mutex);
                m_isChangedQueued = false;
            }
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
}

} // namespace MiniHost
