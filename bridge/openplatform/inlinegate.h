// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/platformgate.h"

namespace MiniHost {

// A gate to an open platform on the caller's thread: each job runs at once, as a group of its own. For tests and small tools.
class InlineGate final : public PlatformGate
{
public:
    explicit InlineGate(OpenPlatform &platform)
        : m_platform(platform)
    {
    }

    void post(Job job, Committed committed) override
    {
        job(m_platform);
        committed(m_platform.commit());
    }

private:
    OpenPlatform &m_platform;
};

} // namespace MiniHost
