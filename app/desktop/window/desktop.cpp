// SPDX-License-Identifier: MIT
#include "app/desktop/window/desktop.h"

#include "app/desktop/client/dialogpresenter.h"
#include "app/desktop/client/engineapplication.h"
#include "app/desktop/widgets/language.h"
#include "app/desktop/window/mainwindow.h"
#include "app/desktop/window/showcasetour.h"
#include "app/session/report.h"
#include "app/session/stopsignal.h"
#include "app/session/terminal.h"
#include "bridge/core/errors/pages.h"
#include "bridge/core/shownaddress.h"
#include "web/container/miniapppage.h"

#include <QApplication>
#include <QScopeGuard>
#include <QSettings>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

Theme::Choice remembered(const QString &key, Theme::Choice otherwise)
{
    const QString name = QSettings().value(key).toString();
    return name.isEmpty() ? otherwise : fromWord<Theme::Choice>(name).value_or(Theme::Choice::System);
}

// Prints a line for scripts when the first page has loaded or failed to load. Without a visible window, where no user can press Retry,
// a page that fails to load ends the program.
void reportFirstLoad(Simulator &simulator, bool isSeen)
{
    const auto isReported = std::make_shared<bool>(false);
    const auto report = [&simulator, isReported, isSeen](bool ok, const QString &reason) {
        if (std::exchange(*isReported, true))
            return;
        const QUrl url = ok ? simulator.page()->url() : simulator.page()->requestedUrl();
        printLoaded(ok, url, reason);
        if (ok || isSeen)
            return;
        const Fault fault { Errors::PageNotLoaded, u"%1: %2"_s.arg(ShownAddress(url).text(), reason) };
        reportFault(u"open"_s, fault, simulator.options().world.language);
        QCoreApplication::exit(static_cast<int>(ExitCode::PageFailed));
    };
    QObject::connect(simulator.page(), &MiniAppPage::failed, &simulator,
        [report](const QUrl &, const QString &reason) { report(false, reason); });
    // Deferred: the signal failed(), which has the reason, comes after loadFinished(false). Without it another load has replaced this
    // one.
    QObject::connect(simulator.page(), &QWebEnginePage::loadFinished, &simulator, [&simulator, report](bool ok) {
        if (ok)
            report(true, {});
        else
            QTimer::singleShot(0, &simulator, [report] { report(false, u"stopped"_s); });
    });
    if (!isSeen) {
        QObject::connect(simulator.page(), &MiniAppPage::crashed, &simulator,
            [] { QCoreApplication::exit(static_cast<int>(ExitCode::PageFailed)); });
    }
}

// Prints the command for each script that the cache lacks: a page without its SDK does nothing, and its console does not say why.
void reportMissingScripts(MappedOrigins &origins, QApplication &application, Language language)
{
    origins.onMissingScript([&application, language](const Fault &why, const QString &command) {
        const auto report = [why, command, language] {
            printError(u"minihost open: %1\n  %2"_s.arg(why.toString(language), command));
        };
        QMetaObject::invokeMethod(&application, report, Qt::QueuedConnection);
    });
}

ExitCode runWindow(const DesktopOptions &options)
{
    DialogPresenter presenter;
    presenter.setUnattended(!options.hasDisplay);
    const auto simulator = Simulator::start(options.simulator, presenter);
    if (!simulator)
        return reportFault(u"open"_s, simulator.error(), options.simulator.world.language);
    quitOnStopSignals();
    printReady(
        (*simulator)->apiUrl(), (*simulator)->controlTokenFile(), { { "app"_L1, (*simulator)->appUrl().toString() } });
    reportFirstLoad(**simulator, options.hasDisplay);
    // Before the window is built, so that the page loads meanwhile.
    (*simulator)->load();
    Theme toolTheme(remembered(u"theme/window"_s, Theme::Choice::System));
    // Light by default, as the published panels.
    Theme clientTheme(remembered(u"theme/client"_s, Theme::Choice::Light));
    applyTheme(*qApp, toolTheme);
    MainWindow window(
        **simulator, presenter, toolTheme, clientTheme, options.hasDisplay ? Remember::Yes : Remember::No);
    window.show();
    window.buildInspectorSoon();
    return static_cast<ExitCode>(QApplication::exec());
}

} // namespace

ExitCode runDesktop(int &argc, char **argv, const DesktopOptions &options)
{
    DesktopOptions prepared = options;
    SimulatorOptions &session = prepared.simulator;
    const EngineApplication::Wanted wanted {
        .display = options.hasDisplay ? EngineApplication::Display::Shown : EngineApplication::Display::Offscreen,
        .reach = session.client.online ? Reach::Online : Reach::Offline,
        .language = session.world.language,
        .maps = session.run.maps,
    };
    const auto engine = EngineApplication::start(argc, argv, wanted);
    if (!engine)
        return reportFault(u"open"_s, engine.error(), session.world.language);
    MappedOrigins &origins = (*engine)->origins();
    session.run.origins = &origins;
    QCoreApplication::setOrganizationName(u"MiniHost"_s);
    QCoreApplication::setApplicationName(u"minihost"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(MINIHOST_VERSION));
    setLanguage((*engine)->application(), session.world.language);
    reportMissingScripts(origins, (*engine)->application(), session.world.language);
    // The callback uses the application, which is destroyed before the origins.
    const auto unset = qScopeGuard([&origins] { origins.onMissingScript({}); });
    const bool isTour = !options.hasDisplay && session.run.source.isEmpty();
    return isTour ? runShowcaseTour(session, options.screenshots) : runWindow(prepared);
}

} // namespace MiniHost
