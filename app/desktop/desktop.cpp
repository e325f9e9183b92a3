// SPDX-License-Identifier: MIT
#include "app/desktop/desktop.h"

#include "app/desktop/dialogpresenter.h"
#include "app/desktop/language.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/showcasetour.h"
#include "app/session/terminal.h"
#include "web/container/enginesetup.h"

#include <QApplication>
#include <QSettings>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

ExitCode notStarted(const Fault &fault, Language language)
{
    printError(u"minihost open: "_s + fault.toString(language));
    printError(fault.row().fix.in(language));
    switch (fault.code) {
    case ErrorCode::ProfileUnreadable:
    case ErrorCode::ProfileInvalid:
    case ErrorCode::FolderNotFound:
    case ErrorCode::AddressInvalid:
    case ErrorCode::UserUnknown:
        return ExitCode::Usage;
    default:
        return ExitCode::CouldNotStart;
    }
}

Theme::Choice remembered(const QString &key, Theme::Choice otherwise)
{
    const QString name = QSettings().value(key).toString();
    return name.isEmpty() ? otherwise : themeChoiceFromString(name);
}

ExitCode runWindow(const DesktopOptions &options)
{
    DialogPresenter presenter;
    const auto simulator = Simulator::start(options.simulator, presenter);
    if (!simulator)
        return notStarted(simulator.error(), options.simulator.language);
    // The page first: its load is on the way while the window is built, and shown when the inspector is.
    (*simulator)->load();
    Theme toolTheme(remembered(u"theme/window"_s, Theme::Choice::System));
    Theme clientTheme(remembered(u"theme/client"_s, Theme::Choice::Light)); // the published panels are light
    applyTheme(*qApp, toolTheme);
    MainWindow window(**simulator, presenter, toolTheme, clientTheme, Remember::Yes);
    window.show();
    QTimer::singleShot(0, &window, &MainWindow::buildInspector);
    return static_cast<ExitCode>(QApplication::exec());
}

} // namespace

ExitCode runDesktop(int &argc, char **argv, const DesktopOptions &options)
{
    const SimulatorOptions &session = options.simulator;
    if (!options.hasDisplay) {
        if (!session.source.isEmpty()) {
            printError(session.language == Language::Chinese
                    ? u"minihost open: 这里没有显示器，无法打开窗口。不带参数运行可在无窗口下演示内置示例；也可用 xvfb-run。"_s
                    : u"minihost open: there is no display to open a window on. Without an argument the built-in showcase "
                      "runs unseen; or use xvfb-run."_s);
            return ExitCode::CouldNotStart;
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const Reach reach = session.online ? Reach::Online : Reach::Offline;
    prepareEngine(reach, session.language);
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"MiniHost"_s);
    QCoreApplication::setApplicationName(u"minihost"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(MINIHOST_VERSION));
    finishEngineSetup(reach);
    setLanguage(application, session.language);
    return options.hasDisplay ? runWindow(options) : runShowcaseTour(session, options.screenshots);
}

} // namespace MiniHost
