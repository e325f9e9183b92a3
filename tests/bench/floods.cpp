// SPDX-License-Identifier: MIT
// What a flooding page costs the rest of the program: for each flood of tests/attacks/pages/floods.html, in a process
// of its own, the growth of this program, how long an event of the window waits, and how much longer a call of another
// client takes. floods [--seconds N] [NAME...] prints one line for each flood; missed goals are marked.
#include "app/desktop/client/dialogpresenter.h"
#include "app/desktop/window/mainwindow.h"
#include "app/session/clientsession.h"
#include "app/session/simulator.h"
#include "bridge/core/events/page.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/webapplication.h"
#include "tests/support/webwait.h"
#include "web/container/miniapppage.h"
#include "web/container/processuse.h"

#include <cstdio>
#include <QCommandLineParser>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace MiniHost {
namespace {

const QStringList all { u"arguments"_s, u"openauth"_s, u"calls"_s, u"waiting"_s, u"sync"_s, u"console"_s,
    u"consolebig"_s, u"title"_s, u"settitle"_s, u"toast"_s, u"sheet"_s, u"labels"_s, u"chosen"_s, u"menu"_s, u"alert"_s,
    u"pictures"_s, u"windows"_s, u"hash"_s, u"geolocation"_s, u"buttons"_s, u"storage"_s, u"stored"_s, u"date"_s,
    u"clipboard"_s, u"history"_s, u"titles"_s, u"alerts"_s, u"reload"_s, u"leaving"_s, u"unload"_s, u"picture"_s,
    u"memory"_s, u"errors"_s, u"requests"_s, u"frames"_s, u"popups"_s, u"select"_s, u"hang"_s };

// The goals: growth in bytes, the longest wait of an event in milliseconds, and the slowdown as a factor.
constexpr qint64 mostGrowth = 100'000'000;
constexpr double longestKey = 100;
constexpr double slowest = 2;

double now()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

struct Figures {
    double longestPause = 0;
    std::vector<double> calls;

    double median() const
    {
        std::vector<double> sorted = calls;
        std::sort(sorted.begin(), sorted.end());
        return sorted.empty() ? 0 : sorted[sorted.size() / 2];
    }
};

// Runs the event loop while the other client calls now and then.
Figures observe(MiniAppPage &other, double until, qint64 &mostResident)
{
    Figures figures;
    double last = now();
    QTimer beat;
    beat.setTimerType(Qt::PreciseTimer);
    QObject::connect(&beat, &QTimer::timeout, &beat, [&] {
        figures.longestPause = std::max(figures.longestPause, now() - last);
        last = now();
    });
    beat.start(5ms);
    while (now() < until) {
        const double begun = now();
        evaluate(other,
            u"window.done = false; nuva.require()(() => { window.done = true }, () => {}, 'device.base', 'getUUID', {}); 0"_s);
        if (waitUntilTrue(other, u"window.done === true"_s))
            figures.calls.push_back(now() - begun);
        mostResident = std::max(mostResident, ownUse().value_or(ProcessUse()).resident);
        waitUntil([] { return false; }, 50ms);
    }
    return figures;
}

int runOne(const QString &what, double seconds)
{
    Theme theme { Theme::Choice::Light };
    DialogPresenter presenter;
    SimulatorOptions options;
    options.run.source = inSource(u"tests/attacks/pages"_s);
    options.run.path = u"/quiet.html"_s;
    options.client.platform = ClientPlatform::Android;
    options.client.beside = { ClientPlatform::Android };
    options.world.data = u":memory:"_s;
    auto started = Simulator::start(options, presenter);
    if (!started)
        return 1;
    Simulator &simulator = **started;
    MainWindow window(simulator, presenter, theme, theme, Remember::No);
    window.resize(1440, 900);
    window.show();
    window.buildInspector();
    MiniAppPage &page = *simulator.page();
    MiniAppPage &other = simulator.clients().last()->pages().root();
    if (!waitForSignal(&other, &QWebEnginePage::loadFinished, [&] { simulator.load(); })
        || !waitUntilTrue(other, u"'nuva' in window"_s))
        return 1;
    qint64 resident = 0;
    const Figures before = observe(other, now() + 3000, resident);
    const qint64 atStart = ownUse().value_or(ProcessUse()).resident;
    resident = 0;
    page.open(simulator.appUrl().resolved(QUrl(u"/floods.html?do="_s + what)));
    const Figures during = observe(other, now() + seconds * 1000, resident);
    bool wasEnded = false;
    for (const JournalEntry &entry : simulator.journal().entriesAfter(0))
        wasEnded |= entry.kind == Events::PageEnded::Kind;
    const qint64 growth = resident - atStart;
    const double slower = before.median() > 0 ? during.median() / before.median() : 0;
    const bool isWithin =
        growth <= mostGrowth && during.longestPause <= longestKey && slower <= slowest && !during.calls.empty();
    std::printf("%-12s %7lld MB  %7.0f ms  %6.1f ms -> %6.1f ms (x %.1f)  %s%s\n", qPrintable(what),
        static_cast<long long>(growth / 1'000'000), during.longestPause, before.median(), during.median(), slower,
        isWithin ? "within" : "MISSED", wasEnded ? ", page ended" : "");
    std::fflush(stdout);
    // Ends without destructors: pages that do not answer end with the process.
    std::quick_exit(isWithin ? 0 : 3);
}

} // namespace
} // namespace MiniHost

int main(int argc, char **argv)
{
    using namespace MiniHost;
    WebApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({ { u"seconds"_s, u"of each flood"_s, u"N"_s, u"5"_s }, { u"one"_s, u"here"_s, u"NAME"_s } });
    parser.addPositionalArgument(u"names"_s, u"of floods; none: all"_s, u"[NAME...]"_s);
    parser.addHelpOption();
    parser.process(application);
    const double seconds = parser.value(u"seconds"_s).toDouble();
    if (parser.isSet(u"one"_s))
        return runOne(parser.value(u"one"_s), seconds);
    std::printf("%-12s %10s  %10s  %s\n", "flood", "growth", "event", "another client's call (median)");
    std::fflush(stdout);
    int missed = 0;
    for (const QString &name : parser.positionalArguments().isEmpty() ? all : parser.positionalArguments()) {
        QProcess one;
        one.setProcessChannelMode(QProcess::ForwardedOutputChannel);
        one.start(application.applicationFilePath(), { u"--one"_s, name, u"--seconds"_s, parser.value(u"seconds"_s) });
        if (!one.waitForFinished(static_cast<int>(seconds * 1000) + 60'000)) {
            std::printf("%-12s did not end\n", qPrintable(name));
            one.kill();
            one.waitForFinished();
            ++missed;
        } else if (one.exitStatus() != QProcess::NormalExit || one.exitCode() != 0) {
            if (one.exitCode() != 3)
                std::printf("%-12s crashed or could not begin\n", qPrintable(name));
            ++missed;
        }
    }
    std::printf("%d missed\n", missed);
    return missed == 0 ? 0 : 1;
}
