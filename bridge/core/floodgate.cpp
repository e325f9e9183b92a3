// SPDX-License-Identifier: MIT
#include "bridge/core/floodgate.h"

#include "bridge/core/events/bridge.h"
#include "bridge/core/events/client.h"
#include "bridge/core/events/consent.h"
#include "bridge/core/events/page.h"
#include "bridge/core/limits.h"
#include "bridge/core/weakness.h"

#include <algorithm>

namespace MiniHost {
namespace {

qint64 secondOf(Instant at)
{
    return toMs(at) / 1000;
}

// Only these kinds are counted with their call. Other facts of a call (a grant, a code, a window) always become entries.
bool isNoiseOfACall(EventKind kind)
{
    switch (kind) {
    case Events::Answered::Kind:
    case Events::AnswerDropped::Kind:
    case Events::Assessed::Kind:
    case Events::ChromeChanged::Kind:
    case Events::PageLeft::Kind:
    case Events::Refused::Kind:
    case Events::RuleAnswered::Kind:
        return true;
    default:
        return false;
    }
}

} // namespace

FloodGate::Counted FloodGate::end(const Key &key, Second &second)
{
    --m_counting;
    return { key.kind, key.source.what, std::exchange(second.counted, 0) };
}

void FloodGate::remember(CallId call)
{
    if (!call)
        return;
    m_calls.insert(call.value);
    m_callOrder.push_back(call.value);
    if (static_cast<qint64>(m_callOrder.size()) > Limit::FloodCalls) {
        m_calls.remove(m_callOrder.front());
        m_callOrder.pop_front();
    }
}

bool FloodGate::passes(const FactSource &source, EventKind kind, CallId call, Instant now, std::vector<Counted> &ended)
{
    if (isWeakened(Weakness::UnboundedJournal))
        return true;
    const qint64 number = secondOf(now);
    Key key { kind, source };
    if (!m_seconds.contains(key) && m_seconds.size() >= Limit::FloodSources) {
        m_seconds.removeIf([number](const auto &each) { return each->number != number && each->counted == 0; });
        if (m_seconds.size() >= Limit::FloodSources)
            key.source = {}; // a page that invents names: all further names share one rate limit
    }
    Second &second = m_seconds[key];
    if (second.number != number) {
        if (second.counted > 0)
            ended.push_back(end(key, second));
        second = { .number = number };
    }
    if (++second.seen <= Limit::FloodWhole)
        return true;
    if (second.counted++ == 0) {
        ++m_counting;
        second.order = ++m_order;
    }
    ++m_total;
    remember(call);
    return false;
}

bool FloodGate::isCounted(EventKind kind, CallId call) const
{
    return call && !m_calls.isEmpty() && m_calls.contains(call.value) && isNoiseOfACall(kind);
}

std::vector<FloodGate::Counted> FloodGate::take(Instant now, bool all)
{
    if (m_counting == 0)
        return {};
    const qint64 number = secondOf(now);
    std::vector<std::pair<quint64, Counted>> ended;
    for (auto each = m_seconds.begin(); each != m_seconds.end(); ++each) {
        if (each->counted > 0 && (all || each->number != number)) {
            const quint64 order = each->order;
            ended.push_back({ order, end(each.key(), *each) });
        }
    }
    std::sort(ended.begin(), ended.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<Counted> counted;
    for (auto &[order, each] : ended)
        counted.push_back(std::move(each));
    return counted;
}

} // namespace MiniHost
