// SPDX-License-Identifier: MIT
#include "tests/attacks/field.h"

#include "tests/support/sourcefolder.h"
#include "tests/support/writefile.h"

#include <cstdio>
#include <cstdlib>
#include <QJsonArray>
#include <QJsonDocument>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace MiniHost {
namespace {

constexpr QByteArrayView verdictMark("verdict ");
constexpr auto beat = 5ms;
constexpr auto farAway = std::chrono::hours(24);

} // namespace

Field::Field(const Attack &attack)
    : m_attack(attack)
    , m_theme(Theme::Choice::Light)
    , m_lastBeat(farAway)
{
    m_beat.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] {
        const auto since = std::chrono::milliseconds(farAway) - std::chrono::milliseconds(m_lastBeat.remainingTime());
        m_longestPause = std::max(m_longestPause, since);
        m_lastBeat.setRemainingTime(farAway);
    });
}

Field::~Field()
{
    closeWindow();
}

void Field::open(const Opened &opened)
{
    SimulatorOptions options;
    options.run.source = opened.folder.isEmpty() ? inSource(u"tests/attacks/pages"_s) : opened.folder;
    options.run.path = opened.path;
    options.client.platform = client();
    options.world.data = u":memory:"_s;
    options.world.language = Language::English;
    if (opened.change)
        opened.change(options);
    if (opened.guard >= 0)
        m_presenter.setGuard(opened.guard);
    auto started = Simulator::start(options, m_presenter);
    if (!started)
        giveUp(started.error().toString(Language::English));
    m_simulator = std::move(*started);
    m_window = std::make_unique<MainWindow>(*m_simulator, m_presenter, m_theme, m_theme, Remember::No);
    m_window->show();
    m_window->buildInspector();
    bool hasLoaded = false;
    QObject context;
    QObject::connect(&page(), &QWebEnginePage::loadFinished, &context, [&hasLoaded](bool ok) { hasLoaded |= ok; });
    m_simulator->load();
    if (opened.waits && !waitUntil([&hasLoaded] { return hasLoaded; }))
        giveUp(u"the page did not load: %1"_s.arg(opened.path));
    m_residentAtStart = residentMegabytes();
    m_lastBeat.setRemainingTime(farAway);
    m_beat.start(beat);
}

void Field::closeWindow()
{
    m_beat.stop();
    if (m_window)
        m_window->close();
    m_window.reset();
    m_simulator.reset();
}

QVariant Field::value(const QString &expression, std::chrono::milliseconds deadline) const
{
    return evaluate(page(), expression, QWebEngineScript::MainWorld, deadline).value_or(QVariant());
}

bool Field::becomesTrue(const QString &expression, std::chrono::milliseconds deadline) const
{
    return waitUntilTrue(page(), expression, QWebEngineScript::MainWorld, deadline);
}

QString Field::trouble() const
{
    if (!value(u"1 + 1"_s).isValid())
        return u"the page does not answer any more"_s;
    // openAuth without an application is refused at once, with no dialog.
    value(u"window.__refused = 0; openAuth({ clientId: '', corpId: '', rpcScope: '', fieldScope: '', type: 0 })"
          ".then(answer => { window.__refused = answer.status }); 0"_s);
    if (!becomesTrue(u"window.__refused === 'failed'"_s))
        return u"openAuth is not answered any more"_s;
    return {};
}

QString Field::leave()
{
    bool hasLoaded = false;
    QObject context;
    QObject::connect(&page(), &QWebEnginePage::loadFinished, &context, [&hasLoaded](bool ok) { hasLoaded |= ok; });
    page().open(m_simulator->appUrl().resolved(QUrl(u"/quiet.html"_s)));
    return waitUntil([&hasLoaded] { return hasLoaded; }) ? trouble() : u"the page cannot be left"_s;
}

qsizetype Field::count(EventKind kind) const
{
    const QList<JournalEntry> all = entries();
    return std::count_if(all.begin(), all.end(), [kind](const JournalEntry &entry) { return entry.kind == kind; });
}

QList<JournalEntry> Field::entries() const
{
    return m_simulator->journal().entriesAfter(0);
}

bool Field::recorded(EventKind kind, std::chrono::milliseconds deadline) const
{
    return waitUntil([this, kind] { return count(kind) > 0; }, deadline);
}

void Field::letRun(std::chrono::milliseconds time) const
{
    waitUntil([] { return false; }, time);
}

std::chrono::milliseconds Field::longestPause()
{
    return std::exchange(m_longestPause, 0ms);
}

int Field::residentMegabytes()
{
    QFile statm(u"/proc/self/statm"_s);
    if (!statm.open(QIODevice::ReadOnly))
        giveUp(u"no /proc/self/statm"_s);
    return static_cast<int>(statm.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE) / (1024 * 1024));
}

ProgramRun Field::runProgram(const QStringList &arguments, std::chrono::milliseconds deadline) const
{
    QProcess process;
    process.setWorkingDirectory(folder());
    process.start(programFile(), arguments);
    const bool ended = process.waitForFinished(static_cast<int>(deadline.count()));
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    return { ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError()) };
}

Field::Tested Field::test(const QJsonObject &scenario, const QStringList &arguments) const
{
    QJsonObject whole { { u"title"_s, u"attack"_s }, { u"platform"_s, toString(client()) },
        { u"source"_s, inSource(u"tests/attacks/pages"_s) } };
    for (auto member = scenario.begin(); member != scenario.end(); ++member)
        whole.insert(member.key(), member.value());
    const QJsonObject next { { u"title"_s, u"next"_s }, { u"source"_s, inSource(u"tests/attacks/pages"_s) },
        { u"steps"_s, QJsonArray { QJsonObject { { u"open"_s, u"/quiet.html"_s } } } } };
    writeFile(m_folder.filePath(u"scenarios/1-attack.scenario.json"_s), QJsonDocument(whole).toJson());
    writeFile(m_folder.filePath(u"scenarios/2-next.scenario.json"_s), QJsonDocument(next).toJson());
    const QString junit = m_folder.filePath(u"junit.xml"_s);
    Tested tested;
    tested.run = runProgram(QStringList { u"test"_s, m_folder.filePath(u"scenarios"_s), u"--reporter"_s, u"list"_s,
                                u"--reporter"_s, u"junit="_s + junit }
            + arguments,
        55s);
    QFile file(junit);
    if (file.open(QIODevice::ReadOnly))
        tested.junit = file.readAll();
    // The test case of the second scenario is the last one, and has no failure in it.
    tested.hasNextPassed = tested.junit.count("<testcase") == 2
        && !tested.junit.mid(tested.junit.lastIndexOf("<testcase")).contains("<failure");
    return tested;
}

void Field::giveUp(const QString &why)
{
    printVerdict(Verdict::couldNotRun(why));
    // Ends without destructors: the half-made setup is no part of the attack.
    std::_Exit(0);
}

void printVerdict(const Verdict &verdict)
{
    const QJsonObject told { { u"outcome"_s, static_cast<int>(verdict.outcome) }, { u"what"_s, verdict.what } };
    const QByteArray line = verdictMark.toByteArray() + QJsonDocument(told).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
}

std::optional<Verdict> parsedVerdict(const QByteArray &output)
{
    std::optional<Verdict> told;
    for (const QByteArray &line : output.split('\n')) {
        if (!line.startsWith(verdictMark))
            continue;
        const QJsonObject object = QJsonDocument::fromJson(line.mid(verdictMark.size())).object();
        told = Verdict { static_cast<Verdict::Outcome>(object.value("outcome"_L1).toInt()),
            object.value("what"_L1).toString() };
    }
    return told;
}

} // namespace MiniHost
