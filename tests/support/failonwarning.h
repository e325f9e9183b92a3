// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaObject>
#include <QRegularExpression>

namespace MiniHost {

// A warning is a failed test. A warning that a test provokes on purpose is announced first; it must then
// come, once, before the test function ends. Announce it twice for two. Use this, not QTest::ignoreMessage().
void expectWarning(const QRegularExpression &pattern);

namespace FailOnWarning {

// From the start of the process to its end.
void begin();
// Around every function of a test: takes over Qt Test's message handler, and fails the function that warned.
void beforeFunction();
void afterFunction();
void testEnded();
// True when something warned outside of every function (while the application or the test object was
// destroyed); says what.
bool warnedOutside();

} // namespace FailOnWarning

// The test object as Qt Test sees it. Qt Test installs its message handler when it starts and never calls the
// one before it, and it calls the functions of a test through the meta object only: so the meta object is
// where to stand.
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
