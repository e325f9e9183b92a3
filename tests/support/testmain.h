// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/failonwarning.h"
#include "tests/support/testenvironment.h"

#include <QTest>
#include <type_traits>

namespace QTest {

// Enumerations with a toString() of MiniHost are compared by it: Qt Test would call that function where it expects its
// own.
template<typename T>
concept EnumerationOfOurs = std::is_enum_v<T> && std::is_same_v<decltype(toString(T())), QString>;

template<EnumerationOfOurs Enum>
bool qCompare(const Enum &actual, const Enum &expected, const char *actualText, const char *expectedText,
    const char *file, int line)
{
    const QString a = toString(actual);
    const QString b = toString(expected);
    return qCompare(a, b, actualText, expectedText, file, line);
}

} // namespace QTest

// main() of a test program: MINIHOST_TEST_MAIN(JournalTest, QCoreApplication), or with QApplication for widgets and
// pages.
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
