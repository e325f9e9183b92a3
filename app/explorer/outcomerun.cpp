// SPDX-License-Identifier: MIT
#include "app/explorer/outcomerun.h"

#include "app/explorer/verdict.h"
#include "app/scenario/matching.h"
#include "app/session/playedappserver.h"
#include "app/session/stage.h"
#include "bridge/core/errors/files.h"
#include "bridge/core/errors/pages.h"
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/consent.h"
#include "bridge/core/events/http.h"
#include "bridge/core/events/page.h"
#include "bridge/core/events/tokens.h"
#include "bridge/core/masking.h"
#include "bridge/openplatform/faults/faultplan.h"
#include "web/container/miniapppage.h"
#include "web/container/scripttext.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr auto pollInterval = 50ms;
// A page that does not change for this long has reached its final state.
constexpr auto quiet = 400ms;
// The JSAPIs by which a page reaches openAuth.
const QStringList authorizationApis { u"openAuth"_s, u"biz.util.openModal"_s, u"biz.util.callComponent"_s };

// A page that authorizes without a click calls openAuth within this time after loading.
constexpr auto callsByItself = 1s;

QString probe(const QString &question, const QString &trigger = {})
{
    return scriptText(u":/minihost/explorer/probe.js"_s, { { "QUESTION"_L1, question }, { "TRIGGER"_L1, trigger } });
}

} // namespace

OutcomeRun::OutcomeRun(const ExploreOptions &options, const Outcome &outcome, Stage &stage)
    : m_options(options)
    , m_stage(stage)
    , m_trigger(options.trigger)
{
    m_seen.outcome = outcome;
    connect(&m_presenter, &ScriptedPresenter::changed, &m_waits, &Waits::nudge);
}

OutcomeRun::~OutcomeRun()
{
    m_waits.end();
}

Task<Result<Observation>> OutcomeRun::run()
{
    const Instant begun = m_clock.now();
    if (auto started = start(); !started)
        co_return fail(started.error());
    const auto loaded = co_await load();
    if (!loaded)
        co_return fail(loaded.error());
    const auto underWay = co_await begin();
    if (!underWay)
        co_return fail(underWay.error());
    if (m_seen.outcome.way == Outcome::Way::LeaveAndBack) {
        const auto back = co_await leaveAndComeBack();
        if (!back)
            co_return fail(back.error());
    }
    answer();
    co_await waitForFinalState();
    readJournal();
    if (!m_seen.hasCrashed)
        m_seen.picture = co_await m_stage.grabPage();
    m_seen.requests = m_seen.after.requests;
    for (const QString &earlier : m_seen.before.requests)
        m_seen.requests.removeOne(earlier);
    for (QString &request : m_seen.requests)
        request = masked(request, m_simulator->journal().secrets());
    m_seen.took = m_clock.now() - begun;
    co_return m_seen;
}

Result<void> OutcomeRun::start()
{
    SimulatorOptions options = m_options.simulator;
    options.world.data = u":memory:"_s;
    options.run.isUnattended = true;
    // The same codes in each run, so that texts can be compared.
    options.run.seed = 1;
    auto started = Simulator::start(options, m_presenter);
    if (!started)
        return fail(started.error());
    m_simulator = std::move(*started);
    MiniAppPage &page = *m_simulator->page();
    m_presenter.whenUsual([this](const UiPrompt &prompt, const UiAnswer &) {
        m_seen.dialogs += prompt.content.value("message"_L1).toString();
    });
    m_driver = std::make_unique<PageDriver>(page, m_stage, m_waits);
    connect(m_driver.get(), &PageDriver::crashed, this, [this] {
        m_seen.hasCrashed = true;
        m_waits.end();
    });
    connect(&m_simulator->journal(), &Journal::grew, &m_waits, &Waits::nudge);
    m_stage.show(page, pageSizeOf(options.client.environment, options.client.platform));
    if (m_seen.outcome.fault)
        m_simulator->faults().arm(*m_seen.outcome.fault);
    return {};
}

Task<Result<void>> OutcomeRun::load()
{
    const StepResult loaded = co_await m_driver->load(m_simulator->appUrl());
    if (!loaded)
        co_return fail(Errors::PageNotLoaded, loaded.error().seen);
    co_return {};
}

// Starts the authorization, and waits until it is under way.
Task<Result<void>> OutcomeRun::begin()
{
    using Start = ExploreOptions::Start;
    if (m_options.start != Start::ByClick) {
        const Milliseconds patience = m_options.start == Start::ByItself ? m_options.limit : callsByItself;
        const auto hasCalled = [this] {
            readJournal();
            return m_seen.hasCalled;
        };
        co_await m_waits.until(hasCalled, patience);
    }
    if (m_seen.hasCalled) {
        // No click was needed, and there was no state before the call.
        m_trigger.clear();
    } else {
        const auto clicked = co_await click();
        if (!clicked)
            co_return clicked;
    }
    const auto isUnderWay = [this] {
        readJournal();
        return hasQuestion() || m_seen.answers > 0 || m_isDecided;
    };
    co_await m_waits.until(isUnderWay, m_options.limit);
    if (!m_seen.hasCalled) {
        const QString what = m_triggerText.isEmpty() ? m_trigger : m_triggerText;
        co_return fail(Errors::TriggerNotFound, u"after a click on %1 the page did not call openAuth"_s.arg(what));
    }
    if (hasQuestion())
        m_seen.waiting = co_await quietSnapshot();
    co_return {};
}

Task<Result<void>> OutcomeRun::click()
{
    const Snapshot shown = co_await quietSnapshot();
    if (m_trigger.isEmpty()) {
        const auto found = co_await m_driver->evaluate(probe(u"findTrigger"_s), ScriptWorld::Driver);
        const QJsonValue button = found.value_or(QJsonValue());
        m_trigger = button["selector"_L1].toString();
        m_triggerText = button["text"_L1].toString();
    }
    if (m_trigger.isEmpty())
        co_return fail(Errors::TriggerNotFound, u"no button has a text about logging in or authorizing"_s);
    readJournal();
    m_seen.before = co_await snapshot();
    // Errors from before the authorization belong to no outcome.
    m_seen.exceptions.clear();
    m_seen.rejections.clear();
    m_seen.consoleErrors.clear();
    m_seen.blocked.clear();
    const StepResult clicked = co_await m_driver->click(m_trigger);
    if (!clicked)
        co_return fail(Errors::TriggerNotFound, u"%1: %2"_s.arg(m_trigger, clicked.error().seen));
    co_return {};
}

void OutcomeRun::answer()
{
    if (const AdministratorPrompt *prompt = m_presenter.administrator()) {
        for (const Administrator &person : prompt->needed.administrators)
            m_administrators += person.id;
    }
    if (hasQuestion())
        m_presenter.answer(m_seen.outcome.answer, m_administrators.value(0));
}

// Leaves the page while the user is asked, and opens it again in the same MiniAppPage.
Task<Result<void>> OutcomeRun::leaveAndComeBack()
{
    const StepResult left = co_await m_driver->load(QUrl(u"about:blank"_s));
    if (!left)
        co_return fail(Errors::PageNotLoaded, left.error().seen);
    readJournal();
    const Snapshot first = m_seen.before;
    m_seen.hasCalled = false;
    m_seen.answers = 0;
    m_isDecided = false;
    const auto back = co_await load();
    if (!back)
        co_return back;
    const Snapshot shown = co_await quietSnapshot();
    if (!m_trigger.isEmpty() && (!shown.hasTrigger || shown.isTriggerDisabled)) {
        m_cannotBeginAgain = true;
        m_seen.waiting = shown;
        co_return {};
    }
    const auto begun = co_await begin();
    m_seen.before = first;
    co_return begun;
}

// Waits until the page's call is answered and the page no longer changes; a page that looks busy gets the whole limit.
Task<> OutcomeRun::waitForFinalState()
{
    const Instant deadline = m_clock.now() + m_options.limit;
    Instant unchangedSince = m_clock.now();
    m_seen.after = co_await snapshot();
    for (;;) {
        co_await m_waits.pause(pollInterval);
        const Snapshot now = co_await snapshot();
        readJournal();
        if (m_seen.hasCrashed)
            co_return;
        if (now != m_seen.after) {
            m_seen.after = now;
            unchangedSince = m_clock.now();
        }
        const bool isAnswered = !m_seen.outcome.isAnswered || m_seen.answers > 0;
        const bool isStill = m_clock.now() - unchangedSince >= quiet;
        if (m_cannotBeginAgain && isStill)
            co_return;
        if (isAnswered && isStill && !looksBusy(m_seen) && !m_simulator->playedAppServer().isBusy())
            co_return;
        if (m_clock.now() >= deadline) {
            m_seen.hasReachedLimit = true;
            co_return;
        }
    }
}

Task<Snapshot> OutcomeRun::snapshot()
{
    const QString question = probe(u"snapshot"_s, m_trigger);
    const auto value = co_await m_driver->evaluate(question, ScriptWorld::Driver);
    co_return Snapshot::fromJson(value.value_or(QJsonValue()));
}

// The state after three equal snapshots, or after 2 * quiet.
Task<Snapshot> OutcomeRun::quietSnapshot()
{
    const Instant deadline = m_clock.now() + 2 * quiet;
    Snapshot last = co_await snapshot();
    for (int same = 0; same < 3 && m_clock.now() < deadline;) {
        co_await m_waits.pause(pollInterval);
        const Snapshot now = co_await snapshot();
        same = now == last ? same + 1 : 0;
        last = now;
    }
    co_return last;
}

void OutcomeRun::readJournal()
{
    for (const JournalEntry &entry : m_simulator->journal().entriesAfter(m_readUpTo)) {
        m_readUpTo = entry.seq;
        read(entry);
    }
}

void OutcomeRun::read(const JournalEntry &entry)
{
    if (!readCall(entry))
        readSurroundings(entry);
}

// Reads an entry of the authorization; false: the entry is of another kind.
bool OutcomeRun::readCall(const JournalEntry &entry)
{
    const auto refused = [this](qint64 number, const QString &name) {
        m_isDecided = true;
        m_refusal = u"%1 %2"_s.arg(QString::number(number), name);
    };
    if (const auto called = Events::Called::read(entry)) {
        m_seen.hasCalled |= authorizationApis.contains(called->api);
    } else if (const auto assessed = Events::Assessed::read(entry)) {
        if (assessed->number)
            refused(*assessed->number, assessed->name.value_or(QString()));
    } else if (const auto refusal = Events::Refused::read(entry)) {
        refused(refusal->number, refusal->name);
    } else if (entry.kind == Events::CodeIssued::Kind || entry.kind == Events::GrantStored::Kind) {
        m_hasGranted = true;
        m_isDecided = true;
    } else if (const auto answered = Events::Answered::read(entry)) {
        if (authorizationApis.contains(answered->api)) {
            ++m_seen.answers;
            m_seen.answer = toText(answered->answer);
        }
    } else {
        return false;
    }
    return true;
}

void OutcomeRun::readSurroundings(const JournalEntry &entry)
{
    if (const auto message = Events::ConsoleMessage::read(entry)) {
        if (message->level == "error"_L1)
            readConsole(message->text);
    } else if (const auto served = Events::AppServed::read(entry)) {
        m_routesTakeCodes |= served->exchange.has_value();
    } else if (const auto blocked = Events::EgressBlocked::read(entry)) {
        m_seen.blocked += blocked->url.text();
    } else if (const auto received = Events::HttpReceived::read(entry)) {
        m_seen.exchange += u"%1 → %2"_s.arg(received->path.text(), QString::number(received->status));
    } else if (const auto failed = Events::ExchangeFailed::read(entry)) {
        m_seen.exchange += u"✗ %1 %2"_s.arg(failed->step, failed->message.value_or(QString())).trimmed();
    }
}

// The engine reports uncaught exceptions and rejections as console errors with these prefixes.
void OutcomeRun::readConsole(const QString &text)
{
    if (text.startsWith("Uncaught (in promise)"_L1))
        m_seen.rejections += text;
    else if (text.startsWith("Uncaught "_L1))
        m_seen.exceptions += text;
    else
        m_seen.consoleErrors += text;
}

} // namespace MiniHost
