// SPDX-License-Identifier: MIT
#pragma once

#include <QTemporaryDir>

namespace MiniHost {

// What a test process may see of the machine: a home of its own that is gone afterwards, and no display
// unless asked for. Made before the application object, which reads the environment.
class TestEnvironment
{
public:
    TestEnvironment();

private:
    QTemporaryDir m_home;
};

} // namespace MiniHost
