// SPDX-License-Identifier: MIT
// The load time of a page, repeatedly in one view: in the container with its injected scripts and observers, or in a
// bare view. One JSON line. pageload bare|container URL COUNT
#include "app/session/simulator.h"
#include "tests/bench/measuringpage.h"
#include "tests/support/fakepresenter.h"
#include "tests/support/webapplication.h"
#include "web/container/miniapppage.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <QWebEngineProfile>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// The median in milliseconds from load() to loadFinished; the first three loads are not counted. Negative when a load
// failed.
double measure(QWebEnginePage &page, const QUrl &url, int count)
{
    const auto view = viewOf(page);
    QList<double> times;
    for (int i = -3; i < count; ++i) {
        QUrl fresh = url;
        // Another query makes a new document instead of a reload.
        fresh.setQuery(u"n=%1"_s.arg(i + 3));
        const auto start = std::chrono::steady_clock::now();
        if (loadPage(page, fresh) != true)
            return -1;
        if (i >= 0)
            times.append(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

double inContainer(const QUrl &url, int count)
{
    FakePresenter presenter;
    SimulatorOptions options;
    options.run.source = url.toString();
    options.world.data = u":memory:"_s;
    const auto started = Simulator::start(options, presenter);
    if (!started) {
        std::fprintf(stderr, "pageload: %s\n", qPrintable(started.error().toString(Language::English)));
        return -1;
    }
    return measure(*(*started)->page(), url, count);
}

double inBareView(const QUrl &url, int count)
{
    QWebEngineProfile profile;
    QWebEnginePage page(&profile);
    return measure(page, url, count);
}

} // namespace
} // namespace MiniHost

int main(int argc, char **argv)
{
    using namespace MiniHost;
    WebApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString how = arguments.value(1);
    const int count = arguments.value(3).toInt();
    if ((how != "bare"_L1 && how != "container"_L1) || count < 1) {
        std::fprintf(stderr, "usage: pageload bare|container URL COUNT\n");
        return 2;
    }
    const QUrl url(arguments[2]);
    const double milliseconds = how == "bare"_L1 ? inBareView(url, count) : inContainer(url, count);
    if (milliseconds < 0) {
        std::fprintf(stderr, "pageload: %s did not load\n", qPrintable(arguments[2]));
        return 1;
    }
    std::printf("{\"milliseconds\":%.3f}\n", milliseconds);
    return 0;
}
