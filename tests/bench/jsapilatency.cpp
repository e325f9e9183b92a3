// SPDX-License-Identifier: MIT
// The latency of a JSAPI call of the real SDK on one client, without a window or in the whole window with its
// inspector. Each number of calls is a stage: after it one JSON line is printed and a line on stdin is awaited, so that
// the caller can measure the memory of the process. jsapilatency --url URL --client ios [--inspector
// journal|flow|answers] CALLS...
#include "app/desktop/client/dialogpresenter.h"
#include "app/desktop/inspector/inspector.h"
#include "app/desktop/window/mainwindow.h"
#include "app/session/simulator.h"
#include "bridge/core/journal.h"
#include "tests/bench/measuringpage.h"
#include "tests/support/webapplication.h"
#include "web/container/miniapppage.h"

#include <array>
#include <cstdio>
#include <QCommandLineParser>
#include <QJsonDocument>
#include <QWebEngineView>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

const QStringList tabs { u"flow"_s, u"journal"_s, u"answers"_s };

// The whole window, or the page alone in a bare view.
struct Stage {
    Theme theme { Theme::Choice::Light };
    DialogPresenter presenter;
    std::unique_ptr<Simulator> simulator;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<QWebEngineView> view;
};

bool open(Stage &stage, const QUrl &url, ClientPlatform client, const QString &tab)
{
    SimulatorOptions options;
    options.run.source = url.toString();
    options.client.platform = client;
    options.world.data = u":memory:"_s;
    auto started = Simulator::start(options, stage.presenter);
    if (!started) {
        std::fprintf(stderr, "jsapilatency: %s\n", qPrintable(started.error().toString(Language::English)));
        return false;
    }
    stage.simulator = std::move(*started);
    Simulator &simulator = *stage.simulator;
    if (tab.isEmpty()) {
        stage.view = viewOf(*simulator.page());
    } else {
        stage.window = std::make_unique<MainWindow>(simulator, stage.presenter, stage.theme, stage.theme, Remember::No);
        stage.window->resize(1440, 900);
        stage.window->show();
        stage.window->buildInspector();
        stage.window->inspector()->showTab(tab);
    }
    return waitForSignal(simulator.page(), &QWebEnginePage::loadFinished, [&] { simulator.load(); });
}

} // namespace
} // namespace MiniHost

int main(int argc, char **argv)
{
    using namespace MiniHost;
    WebApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({
        { u"url"_s, u"a page with the SDK and loop.js"_s, u"url"_s },
        { u"client"_s, u"pc, ios, android or harmony"_s, u"client"_s, u"ios"_s },
        { u"inspector"_s, tabs.join(u'|'), u"tab"_s },
    });
    parser.addPositionalArgument(u"calls"_s, u"of each stage"_s, u"CALLS..."_s);
    parser.addHelpOption();
    parser.process(application);
    const auto client = clientPlatformFromString(parser.value(u"client"_s));
    const QString tab = parser.value(u"inspector"_s);
    if (!client || (!tab.isEmpty() && !tabs.contains(tab))) {
        std::fprintf(stderr, "jsapilatency: no such client or tab\n");
        return 2;
    }

    Stage stage;
    if (!open(stage, QUrl(parser.value(u"url"_s)), *client, tab))
        return 1;
    Simulator &simulator = *stage.simulator;
    for (const QString &calls : parser.positionalArguments()) {
        const qint64 before = simulator.journal().activity();
        QJsonObject figures = runLoop(*simulator.page(), u"() => sdk.dd.device.base.getUUID({}).then(identified)"_s,
            u"{ warmUp: 0, calls: %1, burst: 0 }"_s.arg(calls.toInt()));
        figures.insert("journalled"_L1, simulator.journal().activity() - before);
        std::printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
        if (figures.contains("error"_L1))
            return 1;
        std::array<char, 8> line {};
        if (!std::fgets(line.data(), line.size(), stdin))
            return 0;
    }
    return 0;
}
