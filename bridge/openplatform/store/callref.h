// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/callid.h"

namespace MiniHost {

// A call in the store. Calls are counted from 1 in every run of the program, so a stored one carries the run's number:
// in a later run it belongs to nothing.
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
