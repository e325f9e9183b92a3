// SPDX-License-Identifier: MIT
#include "app/desktop/window/showcasetour.h"

#include "app/desktop/asked/consentpanel.h"
#include "app/desktop/asked/sheetoverlay.h"
#include "app/desktop/client/clientframe.h"
#include "app/desktop/client/dialogpresenter.h"
#include "app/desktop/client/pagehands.h"
#include "app/desktop/inspector/inspector.h"
#include "app/desktop/widgets/language.h"
#include "app/desktop/widgets/pause.h"
#include "app/desktop/window/mainwindow.h"
#include "app/session/report.h"
#include "app/session/terminal.h"
#include "bridge/core/errors/host.h"
#include "bridge/core/errors/openauth.h"
#include "bridge/core/events/http.h"
#include "bridge/core/events/tokens.h"
#include "bridge/core/shownaddress.h"
#include "web/container/miniapppage.h"
#include "web/container/scripttext.h"
#include "web/container/scriptworld.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>
#include <QWebEngineView>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr auto wholeTour = 60s;
constexpr auto pollInterval = 25ms;
constexpr int mostPolls = 400; // for one step

} // namespace

ShowcaseTour::ShowcaseTour(Simulator &simulator, DialogPresenter &presenter, MainWindow &window, const QString &folder)
    : m_simulator(simulator)
    , m_presenter(presenter)
    , m_window(window)
    , m_folder(folder)
{
    connect(simulator.page(), &MiniAppPage::failed, this, [this](const QUrl &url, const QString &reason) {
        step(false, tr("Open %1").arg(ShownAddress(url).text()), reason);
        finish(ExitCode::PageFailed);
    });
    connect(simulator.page(), &MiniAppPage::crashed, this, [this](int, int exitCode) {
        step(false, tr("The page's process has ended"), tr("Exit code %1").arg(exitCode));
        finish(ExitCode::PageFailed);
    });
}

void ShowcaseTour::start()
{
    QTimer::singleShot(std::chrono::milliseconds(wholeTour), this, [this] {
        step(false, tr("The whole tour"), tr("not done within %1 seconds").arg(wholeTour.count()));
        finish(ExitCode::TimedOut);
    });
    launch(run());
}

void ShowcaseTour::finish(ExitCode code)
{
    if (std::exchange(m_finished, true))
        return;
    if (!m_pictures.isEmpty()) {
        print(QString());
        print(tr("Pictures:"));
        for (const QString &picture : m_pictures)
            print(u"  "_s + picture);
    }
    Q_EMIT finished(code);
}

void ShowcaseTour::step(bool passed, const QString &what, const QString &seen)
{
    m_allPassed = m_allPassed && passed;
    if (!m_finished)
        print(u"%1 %2 – %3"_s.arg(passed ? u"✓"_s : u"✗"_s, what, seen));
}

void ShowcaseTour::leavePicture(const QString &name, const QPixmap &picture)
{
    const QString file = QDir(m_folder).absoluteFilePath(name);
    if (picture.save(file, "PNG"))
        m_pictures += file;
    else
        step(false, tr("Save %1").arg(file), errorRow(Errors::FileNotWritable).text.in(language()));
}

// With a time limit, since a renderer process that has ended never answers.
Task<QString> ShowcaseTour::evaluate(QString script)
{
    const OneShot<QString> answer(this);
    // post(), not set(): a page that is destroyed calls open callbacks at once.
    runScript(*m_simulator.page(), ScriptWorld::Page, script,
        [answer](const QVariant &value) { answer.post(value.toString()); });
    QTimer::singleShot(5s, this, [answer] { answer.set({}); });
    const QString text = co_await answer;
    co_return text;
}

Task<bool> ShowcaseTour::untilReady()
{
    for (int i = 0; i < mostPolls; ++i) {
        const QString ready = co_await evaluate(scriptText(u":/minihost/window/tourready.js"_s));
        if (ready == "1"_L1)
            co_return true;
        co_await pauseFor(this, pollInterval);
    }
    co_return false;
}

// Scrolls the button into view and sends a mouse click to its centre.
Task<> ShowcaseTour::press(QString button, QString result)
{
    const QString script =
        scriptText(u":/minihost/window/tourplace.js"_s, { { "BUTTON"_L1, button }, { "RESULT"_L1, result } });
    const QString place = co_await evaluate(script);
    const QStringList numbers = place.split(u' ');
    if (numbers.size() == 2)
        PageHands::click(*m_window.frame()->view(), QPointF(numbers[0].toInt(), numbers[1].toInt()));
}

Task<QString> ShowcaseTour::statusOf(QString result)
{
    const QString script = scriptText(u":/minihost/window/tourstatus.js"_s, { { "RESULT"_L1, result } });
    for (int i = 0; i < mostPolls; ++i) {
        const QString status = co_await evaluate(script);
        if (!status.isEmpty() && status != "pending"_L1)
            co_return status;
        co_await pauseFor(this, pollInterval);
    }
    co_return tr("no answer");
}

Task<ConsentOverlay *> ShowcaseTour::consent()
{
    for (int i = 0; i < mostPolls && !m_presenter.overlay(); ++i)
        co_await pauseFor(this, pollInterval);
    co_await pauseFor(this, 100ms); // until the page behind the panel is painted, for the picture
    co_return m_presenter.overlay();
}

Task<bool> ShowcaseTour::untilExchanged()
{
    for (int i = 0; i < mostPolls; ++i) {
        const QList<JournalEntry> entries = m_simulator.journal().entriesAfter(0);
        for (const JournalEntry &entry : entries) {
            if (entry.kind == Events::ExchangeDone::Kind)
                co_return true;
            if (entry.kind == Events::ExchangeFailed::Kind)
                co_return false;
        }
        co_await pauseFor(this, pollInterval);
    }
    co_return false;
}

Task<> ShowcaseTour::firstExample()
{
    co_await press(u"#example1"_s, u"#result1"_s);
    ConsentOverlay *overlay = co_await consent();
    step(overlay != nullptr, tr("Example 1 on iOS asks for consent"),
        overlay ? overlay->panel()->accessibleDescription() : tr("no consent panel"));
    if (!overlay)
        co_return;
    leavePicture(
        u"consent-ios.png"_s, m_window.frame()->grab(m_window.frame()->shapeRect().adjusted(-20, -20, 20, 20)));
    overlay->panel()->agree();
    overlay->panel()->allowButton()->click();
    const QString status = co_await statusOf(u"#result1"_s);
    step(status == "ok"_L1, tr("Agree and allow: the page gets its code"), status);
    const bool exchanged = co_await untilExchanged();
    step(exchanged, tr("MiniHost exchanges code → token → user data"),
        exchanged ? tr("done, over HTTP at %1").arg(m_simulator.apiUrl().toString()) : tr("not done"));

    const QList<JournalEntry> entries = m_simulator.journal().entriesAfter(0);
    for (const JournalEntry &entry : entries) {
        if (entry.kind == Events::CodeIssued::Kind)
            m_window.inspector()->showEntry(entry.seq);
    }
    co_await pauseFor(this, 150ms);
    leavePicture(u"page.png"_s, m_window.frame()->view()->grab());
    leavePicture(u"window.png"_s, m_window.grab());

    co_await press(u"#example1"_s, u"#result1"_s);
    const QString again = co_await statusOf(u"#result1"_s);
    step(again == "ok"_L1 && !m_presenter.overlay(), tr("Example 1 again: granted already, the user is not asked"),
        again);
}

Task<> ShowcaseTour::otherExamples()
{
    m_simulator.setClient(ClientPlatform::Pc);
    const OneShot<bool> loaded(this);
    const auto connection =
        connect(m_simulator.page(), &QWebEnginePage::loadFinished, this, [loaded](bool ok) { loaded.set(ok); });
    QTimer::singleShot(10s, this, [loaded] { loaded.set(false); });
    co_await loaded;
    disconnect(connection);
    const bool ready = co_await untilReady();
    step(ready, tr("The same page as PC"), ShownAddress(m_simulator.page()->url()).text());
    co_await press(u"#example2"_s, u"#result2"_s);
    ConsentOverlay *overlay = co_await consent();
    step(overlay != nullptr, tr("Example 2 on PC asks for consent"),
        overlay ? overlay->panel()->accessibleDescription() : tr("no consent panel"));
    if (overlay) {
        leavePicture(u"consent-pc.png"_s, m_window.frame()->grab());
        overlay->panel()->refuseButton()->click();
        const QString status = co_await statusOf(u"#result2"_s);
        step(status == "cancel"_L1, tr("Refuse: the page gets \"cancel\""), status);
    }
    co_await press(u"#failing"_s, u"#result3"_s);
    const QString failed = co_await statusOf(u"#result3"_s);
    const ErrorRow &row = errorRow(Errors::ScopeUnknown);
    step(failed == "failed"_L1, tr("An unknown permission point fails; the page does not get the error number"),
        u"%1 (%2 %3)"_s.arg(failed).arg(row.number).arg(row.text.in(language())));
}

Task<> ShowcaseTour::run()
{
    const bool ready = co_await untilReady();
    step(ready, tr("Open the built-in showcase as iOS"), ShownAddress(m_simulator.page()->url()).text());
    if (!ready) {
        finish(ExitCode::PageFailed);
        co_return;
    }
    m_window.buildInspector();
    co_await firstExample();
    if (!m_finished)
        co_await otherExamples();
    finish(m_allPassed ? ExitCode::Ok : ExitCode::ExpectationFailed);
}

ExitCode runShowcaseTour(SimulatorOptions options, const QString &folder)
{
    QString target = folder;
    if (target.isEmpty()) {
        QTemporaryDir temporary(QDir::tempPath() + "/minihost-XXXXXX"_L1);
        temporary.setAutoRemove(false);
        target = temporary.path();
    }
    if (!QDir().mkpath(target))
        return reportFault(u"open"_s, { Errors::FolderNotWritable, target }, language());
    options.client.platform = ClientPlatform::Ios;
    if (options.world.data.isEmpty())
        options.world.data = u":memory:"_s; // with a grant of an earlier run no consent would be asked
    DialogPresenter presenter;
    presenter.setGuard(0);
    const auto simulator = Simulator::start(options, presenter);
    if (!simulator)
        return reportFault(u"open"_s, simulator.error(), language());
    (*simulator)->load();
    Theme toolTheme(Theme::Choice::Light);
    Theme clientTheme(Theme::Choice::Light);
    applyTheme(*qApp, toolTheme);
    MainWindow window(**simulator, presenter, toolTheme, clientTheme, Remember::No);
    window.show();
    ShowcaseTour tour(**simulator, presenter, window, target);
    QObject::connect(
        &tour, &ShowcaseTour::finished, qApp, [](ExitCode code) { QCoreApplication::exit(static_cast<int>(code)); },
        Qt::QueuedConnection);
    tour.start();
    return static_cast<ExitCode>(QApplication::exec());
}

} // namespace MiniHost
