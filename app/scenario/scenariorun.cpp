// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"

#include "app/scenario/matching.h"
#include "app/scenario/sharedweb.h"
#include "app/session/stage.h"
#include "bridge/openplatform/openplatform.h"
#include "web/container/miniapppage.h"
#include "web/container/scripttext.h"

#include <QDir>
#include <QImage>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString slotOf(const QString &name)
{
    return u"openAuth "_s + name;
}

} // namespace

ScenarioRun::ScenarioRun(const Scenario &scenario, const RunSettings &settings, Stage &stage)
    : m_scenario(scenario)
    , m_settings(settings)
    , m_stage(stage)
    , m_clock(scenario.start)
{
    connect(&m_presenter, &ScriptedPresenter::changed, &m_waits, &Waits::nudge);
}

ScenarioRun::~ScenarioRun()
{
    m_waits.end();
}

Result<void> ScenarioRun::start()
{
    SimulatorOptions options = m_settings.session;
    for (const auto &setting : m_scenario.settings)
        setting(options);
    options.run.source = m_scenario.source;
    options.client.platform = m_scenario.platform;
    options.world.profile = m_scenario.profile;
    options.world.language = m_scenario.language;
    // Codes are redeemed after the page has settled, so that the order of exchange and page is always the same.
    options.run.exchange = m_scenario.exchange == ExchangeMode::Off ? ExchangeMode::Off : ExchangeMode::Manual;
    options.run.isExchangeGiven = m_scenario.exchange != ExchangeMode::Off;
    options.world.data = u":memory:"_s;
    options.run.isUnattended = true;
    options.run.clock = &m_clock;
    options.run.seed = m_settings.seed.value_or(m_scenario.seed);
    if (m_settings.web)
        options.run.web = [web = m_settings.web](const QUrl &app) -> WebProfile & { return web->profileFor(app); };
    if (m_scenario.user)
        options.world.user = m_scenario.user->value;
    auto started = Simulator::start(options, m_presenter);
    if (!started)
        return fail(started.error());
    m_simulator = std::move(*started);
    if (m_scenario.user && m_scenario.user->isEmpty())
        m_simulator->identities().signOut();
    m_text.setAddresses(m_simulator->apiUrl(), m_scenario.source.contains("://"_L1) ? QUrl() : m_simulator->appUrl());
    m_values.set(u"api"_s, m_simulator->apiUrl().toString());
    m_values.set(u"app"_s, m_simulator->appUrl().toString());
    m_page = std::make_unique<PageDriver>(*m_simulator->page(), m_stage, m_waits, m_settings.patience);
    connect(m_page.get(), &PageDriver::crashed, this, [this] {
        const MiniAppPage &page = *m_simulator->page();
        const QString seen = page.ended()
            ? u"%1 (%2)"_s.arg(page.ended()->toString(Language::English), page.url().toString())
            : u"its process ended"_s;
        end({ u"the page to live on"_s, seen, ExitCode::PageFailed });
    });
    connect(&m_simulator->journal(), &Journal::grew, &m_waits, &Waits::nudge);
    connect(&m_simulator->playedAppServer(), &PlayedAppServer::becameIdle, &m_waits, &Waits::nudge);
    connect(&m_simulator->playedAppServer(), &PlayedAppServer::codeArrived, this,
        [this](const AuthCode &code, const ClientId &app) {
            m_values.set(u"code"_s, code.reveal());
            m_values.set(u"code.app"_s, app.value);
        });
    m_stage.show(*m_simulator->page(), pageSizeOf(options.client.environment, m_scenario.platform));
    return {};
}

void ScenarioRun::end(const StepFailure &why)
{
    if (!m_endedBy)
        m_endedBy = why;
    m_waits.end();
}

PlatformGate &ScenarioRun::platform()
{
    return m_simulator->platform();
}

QUrl ScenarioRun::addressOf(const QString &path) const
{
    return m_simulator->appUrl().resolved(QUrl(path));
}

Task<bool> ScenarioRun::platformRoundTrip()
{
    const auto nothing = [](OpenPlatform &) { return Result<bool>(true); };
    const auto arrived = co_await m_simulator->platform().run(this, nothing);
    co_return arrived.has_value() && !m_waits.hasEnded();
}

// With --exchange native: redeems the waiting codes, one after the other.
Task<bool> ScenarioRun::exchangeWaiting()
{
    PlayedAppServer &server = m_simulator->playedAppServer();
    if (m_scenario.exchange == ExchangeMode::Native && !server.isBusy() && !server.waiting().isEmpty())
        server.exchange(server.waiting().first().call);
    while (server.isBusy()) {
        const bool isIdle = co_await m_waits.until([&server] { return !server.isBusy(); }, 60s);
        if (!isIdle)
            co_return false;
    }
    co_return true;
}

Task<bool> ScenarioRun::settle()
{
    // Page and open platform work in parallel, and each may start work of the other. Work is finished when both have answered a request and no
    // fact was recorded in between.
    constexpr int quietRounds = 2;
    for (int quiet = 0; quiet < quietRounds;) {
        const qint64 before = m_simulator->journal().activity();
        if (m_page->isAlive())
            co_await m_page->roundTrip();
        const bool arrived = co_await platformRoundTrip();
        if (!arrived)
            co_return false;
        const bool isNew = m_simulator->journal().activity() != before;
        quiet = isNew ? 0 : quiet + 1;
        if (quiet == quietRounds) {
            const bool exchanged = co_await exchangeWaiting();
            if (!exchanged)
                co_return false;
            if (m_simulator->journal().activity() != before)
                quiet = 0;
        }
    }
    m_simulator->journal().recordRepeated(); // not by the journal's timer, since the scenario's clock stands still
    co_await noteAnswers();
    co_return !m_waits.hasEnded();
}

Task<StepResult> ScenarioRun::openAuth(QJsonValue params, QString name)
{
    const QString known = name.isEmpty() ? QString::number(m_calls.size() + 1) : name;
    const QString argument = params.isUndefined() ? QString() : toText(params);
    const QString call = scriptText(u":/minihost/scenario/scripts/openauth.js"_s, {}, argument);
    const bool begun = co_await m_page->begin(slotOf(known), call);
    if (!begun)
        co_return stepFailed(u"window.openAuth to be callable"_s, u"the page is not there, or has no openAuth"_s);
    m_calls += known;
    m_openCalls += known;
    co_return {};
}

Task<QJsonValue> ScenarioRun::answer(QString name)
{
    const QString known = name.isEmpty() && !m_calls.isEmpty() ? m_calls.last() : name;
    const QJsonValue outcome = co_await m_page->outcome(slotOf(known));
    co_return outcome;
}

// Names the codes of the answers.
Task<> ScenarioRun::noteAnswers()
{
    const QStringList open = m_openCalls;
    for (const QString &name : open) {
        const QJsonValue outcome = co_await answer(name);
        const QString code = outcome["value"_L1]["result"_L1]["authCode"_L1].toString();
        if (!outcome.isUndefined())
            m_openCalls.removeAll(name);
        if (!code.isEmpty())
            m_values.set(name + ".code"_L1, code);
    }
}

Task<HttpAnswer> ScenarioRun::send(HttpCall call)
{
    call.agent = "scenario";
    HttpAnswer answer = co_await m_simulator->playedAppServer().send(std::move(call));
    m_lastHttp = answer;
    co_return answer;
}

QList<JournalEntry> ScenarioRun::journal() const
{
    return m_simulator ? m_text.rewritten(m_simulator->journal().entriesAfter(0)) : QList<JournalEntry>();
}

QByteArray ScenarioRun::journalLines() const
{
    return toJsonLines(journal());
}

StepResult ScenarioRun::keepPicture(const QString &name, const QImage &picture)
{
    if (picture.isNull())
        return stepFailed(u"a picture"_s, u"nothing was painted"_s);
    if (m_settings.artifacts.isEmpty())
        return {};
    const QString file = QDir(m_settings.artifacts).absoluteFilePath(u"%1-%2.png"_s.arg(m_scenario.name, name));
    if (!QDir().mkpath(m_settings.artifacts) || !picture.save(file, "PNG"))
        return stepFailed(u"the picture %1"_s.arg(file), u"it cannot be written"_s);
    m_artifacts += file;
    return {};
}

} // namespace MiniHost
