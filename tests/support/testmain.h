// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/failonwarning.h"
#include "tests/support/testenvironment.h"

#include <QTest>

// Enumerations with a toString() of ours are compared by it, QCOMPARE(toString(kind), u"Called"_s): Qt Test
// would pick our function where it needs its own.

// main() of a test program: MINIHOST_TEST_MAIN(JournalTest, QCoreApplication), or with QApplication for
// widgets and pages.
#define MINIHOST_TEST_MAIN(Test, Application)                                                                          \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        MiniHost::FailOnWarning::begin();                                                                              \
        const MiniHost::TestEnvironment environment;                                                                   \
        int result = 0;                                                                                                \
        {                                                                                                              \
            Application application(argc, argv);                                                                       \
            MiniHost::Watched<Test> test;                                                                              \
            result = QTest::qExec(&test, argc, argv);                                                                  \
            MiniHost::FailOnWarning::testEnded();                                                                      \
        }                                                                                                              \
        return MiniHost::FailOnWarning::warnedOutside() ? 1 : result;                                                  \
    }
