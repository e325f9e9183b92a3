// SPDX-License-Identifier: MIT
// libFuzzer's door to all targets: the one that MINIHOST_FUZZ_TARGET names.
#include "tests/fuzz/target.h"
#include "tests/support/testenvironment.h"

#include <cstdio>
#include <cstdlib>
#include <QCoreApplication>

namespace {

const MiniHost::FuzzTarget *chosen = nullptr;

// What a reader says of bad input is of no interest here.
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
    static const QCoreApplication application(*argc, *argv);
    qInstallMessageHandler(dropMessages);
    const QByteArray name = qgetenv("MINIHOST_FUZZ_TARGET");
    chosen = MiniHost::fuzzTarget(name);
    if (!chosen) {
        std::fprintf(stderr, "MINIHOST_FUZZ_TARGET names no target: \"%s\". There are:\n", name.constData());
        for (const MiniHost::FuzzTarget &target : MiniHost::allFuzzTargets())
            std::fprintf(stderr, "  %s\n", target.name);
        std::exit(2);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    chosen->take(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    return 0;
}
