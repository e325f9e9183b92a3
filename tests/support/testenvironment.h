// SPDX-License-Identifier: MIT
#pragma once

#include <QTemporaryDir>

namespace MiniHost {

// The environment of a test process: a temporary home folder, and no display unless the test asks for one. Made before
// the application object, which reads the environment.
class TestEnvironment
{
public:
    TestEnvironment();

private:
    QTemporaryDir m_home;
};

} // namespace MiniHost
