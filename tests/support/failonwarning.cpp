// SPDX-License-Identifier: MIT
#include "tests/support/failonwarning.h"

#include <cstdio>
#include <mutex>
#include <QTest>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

struct Noise {
    // Matches "category: text".
    QString pattern;
    QString reason;
};

// Messages of the platform that no code of MiniHost causes. Every row needs a reason.
// clang-format off
const Noise platformNoise[] {
    { u"^qt\\.webenginecontext: "_s,
      u"WebEngine prints its whole graphics set-up as one warning on machines without a GPU"_s },
    { u"^default: (WebEngineContext used before QtWebEngineCore::initialize|No suitable graphics backend found)"_s,
      u"the same machines: the offscreen platform has no OpenGL, WebEngine then draws in software"_s },
    { u"^default: QStandardPaths: (wrong permissions on runtime directory|XDG_RUNTIME_DIR not set)"_s,
      u"containers and CI machines have no login session, hence no XDG_RUNTIME_DIR"_s },
    { u"^default: This plugin does not support (propagateSizeHints|raise|setting window opacity|grabbing)"_s,
      u"the offscreen platform plugin has no window manager"_s },
    { u"^qt\\.qpa\\.(fonts|xcb|gl): "_s,
      u"about the machine's fonts and display, not about the program"_s },
};
// clang-format on

// Messages come from any thread.
std::mutex mutex;
// Qt Test's handler while it runs, else the one before it.
QtMessageHandler next = nullptr;
QStringList unexpected;
QList<QRegularExpression> announced;

bool isExpected(const QString &text, const QString &line)
{
    for (const Noise &noise : platformNoise) {
        if (QRegularExpression(noise.pattern).match(line).hasMatch())
            return true;
    }
    for (qsizetype i = 0; i < announced.size(); ++i) {
        if (announced[i].match(text).hasMatch()) {
            announced.removeAt(i);
            return true;
        }
    }
    return false;
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (type == QtWarningMsg || type == QtCriticalMsg) {
        const std::lock_guard lock(mutex);
        const QString line = u"%1: %2"_s.arg(QLatin1StringView(context.category), text);
        if (isExpected(text, line))
            return;
        unexpected +=
            context.file ? u"%1 (%2:%3)"_s.arg(line, QLatin1StringView(context.file)).arg(context.line) : line;
    }
    next(type, context, text);
}

} // namespace

void expectWarning(const QRegularExpression &pattern)
{
    const std::lock_guard lock(mutex);
    announced += pattern;
}

namespace FailOnWarning {

void begin()
{
    next = qInstallMessageHandler(handle);
}

void beforeFunction()
{
    const QtMessageHandler previous = qInstallMessageHandler(handle);
    if (previous != handle)
        next = previous;
}

void afterFunction()
{
    QStringList warnings;
    QList<QRegularExpression> missing;
    {
        const std::lock_guard lock(mutex);
        warnings.swap(unexpected);
        missing.swap(announced);
    }
    if (!warnings.isEmpty())
        QTest::qFail(qPrintable(u"unexpected warning: "_s + warnings.join(u"\n   "_s)), "", 0);
    for (const QRegularExpression &pattern : missing)
        QTest::qFail(qPrintable(u"an announced warning did not come: "_s + pattern.pattern()), "", 0);
}

void testEnded()
{
    // Qt Test has restored the handler that it found, which is ours. Qt Test's own must not be called any more.
    qInstallMessageHandler(nullptr);
    begin();
}

bool warnedOutside()
{
    const std::lock_guard lock(mutex);
    for (const QString &line : unexpected)
        std::fprintf(stderr, "FAIL!  : unexpected warning outside of the test functions: %s\n", qPrintable(line));
    return !unexpected.isEmpty();
}

} // namespace FailOnWarning
} // namespace MiniHost
