// SPDX-License-Identifier: MIT
#include "tests/attacks/childrun.h"

#include "tests/attacks/field.h"

#include <QCoreApplication>
#include <QDir>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace MiniHost {
namespace {

// The limit for the attack and its page's processes together, so that the rest of the machine keeps its memory.
constexpr int megabytesOfAll = 3000;
// Time to start, in addition to the attack's own time.
constexpr auto grace = 10s;

int megabytesOf(const QString &pid)
{
    QFile statm(u"/proc/%1/statm"_s.arg(pid));
    // The process has ended.
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return static_cast<int>(statm.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE) / (1024 * 1024));
}

int megabytesOfGroup(qint64 group)
{
    int sum = 0;
    const QStringList processes = QDir(u"/proc"_s).entryList({ u"[1-9]*"_s }, QDir::Dirs);
    for (const QString &pid : processes) {
        if (getpgid(pid.toInt()) == group)
            sum += megabytesOf(pid);
    }
    return sum;
}

} // namespace

ChildRun::ChildRun(const QString &id, const Attack &attack, std::optional<Weakness> weakness)
    : m_attack(attack)
    , m_deadline(attack.time + grace)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (weakness)
        environment.insert(u"MINIHOST_WEAKNESS"_s, toString(*weakness));
    m_process.setProcessEnvironment(environment);
    m_process.setChildProcessModifier([] {
        // A process group of its own, so that all its children can be ended with it.
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        const rlimit none { 0, 0 };
        // No core files: crashes are expected.
        setrlimit(RLIMIT_CORE, &none);
    });
    connect(&m_process, &QProcess::finished, this, &ChildRun::finish);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(0, QProcess::NormalExit);
    });
    connect(&m_watch, &QTimer::timeout, this, &ChildRun::watch);
    m_watch.start(100ms);
    m_process.start(QCoreApplication::applicationFilePath(), { u"--run"_s, id });
    m_pid = m_process.processId();
}

ChildRun::~ChildRun()
{
    if (m_pid > 0)
        kill(static_cast<pid_t>(-m_pid), SIGKILL);
}

void ChildRun::watch()
{
    const int own = megabytesOf(QString::number(m_pid));
    m_result.megabytes = std::max(m_result.megabytes, own);
    if (m_deadline.hasExpired())
        stop(u"hangs: did not end within %1 s"_s.arg((m_attack.time + grace).count()));
    else if (own > m_attack.megabytes)
        stop(u"bloats: %1 MB of memory, %2 are enough"_s.arg(own).arg(m_attack.megabytes));
    else if (const int all = megabytesOfGroup(m_pid); all > megabytesOfAll)
        stop(u"bloats: %1 MB of memory with all its pages"_s.arg(all));
}

void ChildRun::stop(const QString &why)
{
    m_stopped = why;
    kill(static_cast<pid_t>(-m_pid), SIGKILL);
}

void ChildRun::finish(int exitCode, QProcess::ExitStatus status)
{
    m_watch.stop();
    const std::chrono::milliseconds limit = m_attack.time + grace;
    m_result.milliseconds = static_cast<int>(limit.count() - m_deadline.remainingTime());
    m_result.errors = m_process.readAllStandardError();
    const std::optional<Verdict> told = parsedVerdict(m_process.readAllStandardOutput());
    if (!m_stopped.isEmpty())
        m_result.verdict = Verdict::broken(m_stopped);
    else if (status == QProcess::CrashExit)
        m_result.verdict = Verdict::broken(u"crashes: signal %1%2"_s.arg(exitCode).arg(
            told && told->outcome == Verdict::Outcome::Held ? u", at its end"_s : QString()));
    else if (exitCode != 0 || !told)
        m_result.verdict = Verdict::couldNotRun(u"exit code %1, no verdict"_s.arg(exitCode));
    else
        m_result.verdict = *told;
    // Ends the children that are left.
    if (m_pid > 0)
        kill(static_cast<pid_t>(-m_pid), SIGKILL);
    m_pid = 0;
    Q_EMIT ended();
}

} // namespace MiniHost
