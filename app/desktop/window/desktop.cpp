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

// Scripts learn when the first page is there, and otherwise why not; without anybody to press Retry, a page that never loads
// ends the program.
void tellFirstLoad(Simulator &simulator, bool isSeen)
{
    const auto isTold = std::make_shared<bool>(false);
    const auto tell = [&simulator, isTold, isSeen](bool ok, const QString &reason) {
        if (std::exchange(*isTold, true))
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
        [tell](const QUrl &, const QString &reason) { tell(false, reason); });
    // The reason comes after the end of loading, if there is one: another load may have taken the place of this one.
    QObject::connect(simulator.page(), &QWebEnginePage::loadFinished, &simulator, [&simulator, tell](bool ok) {
        if (ok)
            tell(true, {});
        else
            QTimer::singleShot(0, &simulator, [tell] { tell(false, u"stopped"_s); });
    });
    if (!isSeen) {
        QObject::connect(simulator.page(), &MiniAppPage::crashed, &simulator,
            [] { QCoreApplication::exit(static_cast<int>(ExitCode::PageFailed)); });
    }
}

// A page whose SDK is missing does nothing, and its console does not say why.
void tellMissingScripts(MappedOrigins &origins, QApplication &application, Language language)
{
    origins.whenScriptMisses([&application, language](const Fault &why, const QString &command) {
        const auto tell = [why, command, language] {
            printError(u"minihost open: %1\n  %2"_s.arg(why.toString(language), command));
        };
        QMetaObject::invokeMethod(&application, tell, Qt::QueuedConnection);
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
    printReady((*simulator)->apiUrl(), (*simulator)->controlTokenFile(), (*simulator)->appUrl());
    tellFirstLoad(**simulator, options.hasDisplay);
    // The page first: its load is on the way while the window is built.
    (*simulator)->load();
    Theme toolTheme(remembered(u"theme/window"_s, Theme::Choice::System));
    Theme clientTheme(remembered(u"theme/client"_s, Theme::Choice::Light)); // the published panels are light
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
    tellMissingScripts(origins, (*engine)->application(), session.world.language);
    const auto quiet = qScopeGuard([&origins] { origins.whenScriptMisses({}); }); // the application goes first
    const bool isTour = !options.hasDisplay && session.run.source.isEmpty();
    return isTour ? runShowcaseTour(session, options.screenshots) : runWindow(prepared);
}

} // namespace MiniHost
