// SPDX-License-Identifier: MIT
#pragma once

#include "tests/attacks/attack.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QTimer>

namespace MiniHost {

// The result of one attack, for the score card.
struct AttackResult {
    Verdict verdict = Verdict::couldNotRun(QStringLiteral("did not start"));
    int milliseconds = 0;
    // The most resident memory at any time.
    int megabytes = 0;
    // Standard error of the process.
    QByteArray errors {};
};

// Runs one attack in a process of its own and watches it: a process that crashes, does not end in time or takes too
// much memory is Broken, whatever verdict it prints. All its child processes end with it.
class ChildRun final : public QObject
{
    Q_OBJECT

public:
    // `weakness` is the protection to leave out.
    ChildRun(const QString &id, const Attack &attack, std::optional<Weakness> weakness);
    ~ChildRun() override;

    const AttackResult &result() const { return m_result; }

Q_SIGNALS:
    void ended();

private:
    void watch();
    void finish(int exitCode, QProcess::ExitStatus status);
    void stop(const QString &why);

    const Attack &m_attack;
    QProcess m_process;
    QTimer m_watch;
    QDeadlineTimer m_deadline;
    // Why the process was ended.
    QString m_stopped;
    qint64 m_pid = 0;
    AttackResult m_result;
};

} // namespace MiniHost
