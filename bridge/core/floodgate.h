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

// Whose fact it is, for the rate that each may have: a document, and of what sort of that kind ("device.base.getUUID").
struct FactSource {
    QString document;
    QString what {};

    bool operator==(const FactSource &) const = default;
};

// Keeps a page that makes facts without end from filling the journal with them: the first Limit::FloodWhole of a source and
// kind in a second of the journal's clock are entries, the others are counted. It depends on the order of the facts and on that
// clock alone, so a scenario, whose clock stands still, has the same journal each time.
class FloodGate
{
public:
    // One entry for all that were counted.
    struct Counted {
        EventKind kind {};
        QString what;
        qint64 count = 0;
    };

    // True: it is to be an entry. `ended` gets what its source had counted in an earlier second.
    bool passes(const FactSource &source, EventKind kind, CallId call, Instant now, std::vector<Counted> &ended);
    // The call's first fact was counted, and so this one goes the same way.
    bool isCounted(EventKind kind, CallId call) const;
    // What was counted in seconds that are over; `all`: and in this one.
    std::vector<Counted> take(Instant now, bool all);
    bool hasCounted() const { return m_counting > 0; }
    qint64 total() const { return m_total; } // ever counted

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
        qint64 number = 0; // of the clock
        qint64 seen = 0;
        qint64 counted = 0;
        quint64 order = 0; // of its first one counted
    };

    void remember(CallId call);
    Counted end(const Key &key, Second &second);

    QHash<Key, Second> m_seconds;
    QSet<quint64> m_calls; // the latest whose first fact was counted
    std::deque<quint64> m_callOrder;
    qint64 m_counting = 0; // sources that have counted something
    qint64 m_total = 0;
    quint64 m_order = 0;
};

} // namespace MiniHost
