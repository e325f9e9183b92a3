// SPDX-License-Identifier: MIT
#pragma once

#include "tests/attacks/attack.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QTimer>

namespace MiniHost {

// How one attack ended, as the score card tells it.
struct AttackResult {
    Verdict verdict = Verdict::couldNotRun(QStringLiteral("did not start"));
    int milliseconds = 0;
    int megabytes = 0;    // the most that was resident
    QByteArray errors {}; // what it said on stderr
};

// One attack in a process of its own, watched from outside: a process that crashes, does not end in time or takes too much
// memory is broken, whatever it says itself. All processes it made end with it.
class ChildRun final : public QObject
{
    Q_OBJECT

public:
    // `weakness`: the protection to leave out, if any.
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
    QString m_stopped; // why
    qint64 m_pid = 0;
    AttackResult m_result;
};

} // namespace MiniHost
