// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>

namespace MiniHost {

// Runs a program to its end.
struct ProgramRun {
    // -1 when it crashed or did not end.
    int exitCode;
    QString output;
    QString errors;

    static ProgramRun of(const QString &program, const QStringList &arguments,
        const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        if (!process.waitForFinished())
            process.kill();
        return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError()) };
    }
};

} // namespace MiniHost
