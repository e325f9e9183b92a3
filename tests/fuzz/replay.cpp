// SPDX-License-Identifier: MIT
// Reads the whole corpus once without a fuzzer, so that an input that once crashed is a regression test:
// minihost-fuzz-replay FOLDER [TARGET].
#include "tests/fuzz/target.h"
#include "tests/support/testenvironment.h"

#include <cstdio>
#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

// The number of inputs; -1 when one cannot be read.
int replay(const FuzzTarget &target, const QDir &folder)
{
    int taken = 0;
    for (const QFileInfo &info : folder.entryInfoList(QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "cannot read %s\n", qPrintable(info.filePath()));
            return -1;
        }
        // After a crash, the last printed name is the input that caused it.
        std::fprintf(stderr, "%s\n", qPrintable(info.filePath()));
        target.take(file.readAll());
        ++taken;
    }
    return taken;
}

} // namespace

int main(int argc, char **argv)
{
    const TestEnvironment environment;
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "minihost-fuzz-replay FOLDER [TARGET]\n");
        return 2;
    }
    bool isGood = true;
    for (const FuzzTarget &target : allFuzzTargets()) {
        const QString name = QString::fromLatin1(target.name);
        if (arguments.size() > 2 && arguments[2] != name)
            continue;
        constexpr int enough = 8;
        const int taken = replay(target, QDir(arguments[1]).filePath(name));
        std::printf("%s: %d inputs\n", target.name, taken);
        if (taken < enough) {
            std::fprintf(stderr, "%s has a corpus of %d inputs: %d at least\n", target.name, taken, enough);
            isGood = false;
        }
    }
    return isGood ? 0 : 1;
}
