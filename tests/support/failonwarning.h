// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaObject>
#include <QRegularExpression>

namespace MiniHost {

// A warning fails the test. A warning that a test causes on purpose is announced first; it must then come once before
// the test function ends. Call it twice for two warnings. Use this instead of QTest::ignoreMessage().
void expectWarning(const QRegularExpression &pattern);

namespace FailOnWarning {

// Called at the start and at the end of the process.
void begin();
// Called around every test function: replaces Qt Test's message handler, and fails the function during which a warning
// came.
void beforeFunction();
void afterFunction();
void testEnded();
// True when a warning came outside of all test functions (while the application or the test object was destroyed);
// prints it.
bool warnedOutside();

} // namespace FailOnWarning

// The test object as Qt Test sees it. Qt Test installs its message handler when it starts and does not call the
// previous one, and it calls test functions through the meta object only, so this class intercepts them there.
template<typename Test>
class Watched final : public Test
{
public:
    const QMetaObject *metaObject() const override
    {
        static const QMetaObject watched = [] {
            QMetaObject copy = Test::staticMetaObject;
            copy.d.static_metacall = &Watched::call;
            return copy;
        }();
        return &watched;
    }

private:
    static void call(QObject *object, QMetaObject::Call call, int index, void **arguments)
    {
        const auto original = Test::staticMetaObject.d.static_metacall;
        if (call != QMetaObject::InvokeMetaMethod)
            return original(object, call, index, arguments);
        FailOnWarning::beforeFunction();
        original(object, call, index, arguments);
        FailOnWarning::afterFunction();
    }
};

} // namespace MiniHost
