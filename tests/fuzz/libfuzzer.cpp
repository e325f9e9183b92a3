// SPDX-License-Identifier: MIT
// The entry points of libFuzzer for one target: MINIHOST_FUZZ_TARGET is the name of its function.
#include "tests/fuzz/target.h"
#include "tests/support/testenvironment.h"

#include <cstdio>
#include <cstdlib>
#include <QCoreApplication>

namespace MiniHost::FuzzTargets {
FuzzTarget MINIHOST_FUZZ_TARGET();
} // namespace MiniHost::FuzzTargets

namespace {

// Warnings about bad input are dropped.
void dropMessages(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg) {
        std::fprintf(stderr, "%s\n", qPrintable(message));
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static const MiniHost::TestEnvironment environment;
    // Never destroyed: libFuzzer ends by exit(), which may destroy Qt's static objects before this one.
    static const auto *application = new QCoreApplication(*argc, *argv);
    Q_UNUSED(application)
    qInstallMessageHandler(dropMessages);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const MiniHost::FuzzTarget target = MiniHost::FuzzTargets::MINIHOST_FUZZ_TARGET();
    target.take(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    return 0;
}
