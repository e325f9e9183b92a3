// SPDX-License-Identifier: MIT
#pragma once

#include <QDebug>
#include <QHashFunctions>

namespace MiniHost {

// The number that the journal entries of one page call share, across threads and HTTP. 0: no call.
struct CallId {
    quint64 value = 0;

    explicit operator bool() const { return value != 0; }
    friend bool operator==(CallId, CallId) = default;
    friend auto operator<=>(CallId, CallId) = default;
    friend size_t qHash(CallId id, size_t seed = 0) { return ::qHash(id.value, seed); }
    friend QDebug operator<<(QDebug debug, CallId id) { return debug.nospace() << '#' << id.value; }
};

} // namespace MiniHost
