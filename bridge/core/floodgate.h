// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/callid.h"
#include "bridge/core/clock.h"
#include "bridge/core/eventkind.h"

#include <deque>
#include <QHash>
#include <QSet>
#include <vector>

namespace MiniHost {

// The source of a fact. Each source has its own rate limit. `document`: the page; `what`: a further division, like a JSAPI's name.
struct FactSource {
    QString document;
    QString what {};

    bool operator==(const FactSource &) const = default;
};

// Limits how many journal entries a page can cause. The first Limit::FloodWhole facts of a source and kind in one second of the journal's
// clock become entries; the others are only counted. The result depends on the order of the facts and on that clock alone, so a scenario,
// whose clock stands still, has the same journal in each run.
class FloodGate
{
public:
    // The facts of one source and kind that were only counted. They become one entry (Repeated).
    struct Counted {
        EventKind kind {};
        QString what;
        qint64 count = 0;
    };

    // True: the fact becomes an entry. Appends to `ended` what the same source had counted in an earlier second.
    bool passes(const FactSource &source, EventKind kind, CallId call, Instant now, std::vector<Counted> &ended);
    // Whether the call's first fact was only counted. Then its later facts get no entries either.
    bool isCounted(EventKind kind, CallId call) const;
    // Removes and returns the counts of past seconds; with `all`, of the current second too.
    std::vector<Counted> take(Instant now, bool all);
    bool hasCounted() const { return m_counting > 0; }
    qint64 total() const { return m_total; } // number of facts counted since the start

private:
    struct Key {
        EventKind kind;
        FactSource source;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, static_cast<int>(key.kind), key.source.document, key.source.what);
        }
    };
    struct Second {
        qint64 number = 0; // seconds of the clock
        qint64 seen = 0;
        qint64 counted = 0;
        quint64 order = 0; // of the first counted fact, so that take() returns them in order
    };

    void remember(CallId call);
    Counted end(const Key &key, Second &second);

    QHash<Key, Second> m_seconds;
    QSet<quint64> m_calls; // the newest calls whose first fact was only counted
    std::deque<quint64> m_callOrder;
    qint64 m_counting = 0; // number of sources with a count above 0
    qint64 m_total = 0;
    quint64 m_order = 0;
};

} // namespace MiniHost
