// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/callid.h"

namespace MiniHost {

// Converts call ids for the store. They are counted from 1 in each run of the program, so a stored one has the run's number in its upper
// half; one of another run loads as CallId {}.
class CallRefs
{
public:
    explicit CallRefs(qint64 run)
        : m_run(run)
    {
    }

    qint64 store(CallId call) const { return (m_run << 32) | static_cast<qint64>(call.value & 0xffffffff); }
    CallId load(qint64 stored) const
    {
        return stored >> 32 == m_run ? CallId { static_cast<quint64>(stored & 0xffffffff) } : CallId {};
    }

private:
    qint64 m_run;
};

} // namespace MiniHost
