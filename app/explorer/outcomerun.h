// SPDX-License-Identifier: MIT
#pragma once

#include "app/explorer/observation.h"
#include "app/scenario/pagedriver.h"
#include "app/scenario/scriptedpresenter.h"
#include "app/scenario/waits.h"
#include "app/session/simulator.h"

namespace MiniHost {

class Stage;

struct ExploreOptions {
    SimulatorOptions simulator; // source, world, user, client, language
    // Whether the page calls openAuth when it loads, or after a click.
    enum class Start { Unknown, ByClick, ByItself } start = Start::Unknown;
    QString trigger;          // the selector to click; empty: the button whose text fits best
    Milliseconds limit = 10s; // for one outcome
    // Outcomes to run, by id; "openAuth.error.*" is a prefix; empty: all. "allow" always runs.
    QStringList only;
};

// Runs one outcome in a session and a world of its own: loads the page, starts the authorization, answers, and waits until
// the page no longer changes.
class OutcomeRun final : public QObject
{
    Q_OBJECT

public:
    OutcomeRun(const ExploreOptions &options, const Outcome &outcome, Stage &stage);
    ~OutcomeRun() override;

    // Fails with PageNotLoaded, with TriggerNotFound when the page has no such button or does not call openAuth after the
    // click, and as Simulator::start().
    Task<Result<Observation>> run();

    // After run(): the selector of the clicked button; empty when the page called openAuth without a click.
    const QString &trigger() const { return m_trigger; }
    const QString &triggerText() const { return m_triggerText; }
    // The administrators whom a member had to ask; empty when no administrator was needed.
    const QList<UserId> &administrators() const { return m_administrators; }
    bool hasGranted() const { return m_hasGranted; }
    QString refusal() const { return m_refusal; }              // the open platform's error: "500101 …"
    bool routesTakeCodes() const { return m_routesTakeCodes; } // a route of miniapp.json redeems the codes
    QUrl apiUrl() const { return m_simulator->apiUrl(); }

private:
    Result<void> start();
    Task<Result<void>> load();
    Task<Result<void>> begin();
    void answer();
    Task<Result<void>> leaveAndComeBack();
    Task<> waitForFinalState();
    Task<Result<void>> click();
    Task<Snapshot> snapshot();
    Task<Snapshot> quietSnapshot();
    bool hasQuestion() const { return m_presenter.consent() || m_presenter.administrator(); }
    void readJournal(); // the entries after m_readUpTo
    void read(const JournalEntry &entry);
    bool readCall(const JournalEntry &entry);
    void readSurroundings(const JournalEntry &entry);
    void readConsole(const QString &text);

    const ExploreOptions &m_options;
    const SystemClock m_clock;
    Stage &m_stage;
    Waits m_waits;
    ScriptedPresenter m_presenter;
    std::unique_ptr<Simulator> m_simulator;
    std::unique_ptr<PageDriver> m_driver;
    Observation m_seen;
    QString m_trigger;
    QString m_triggerText;
    qint64 m_readUpTo = 0; // the last journal entry that was read
    bool m_hasGranted = false;
    bool m_routesTakeCodes = false;
    bool m_isDecided = false;        // the open platform granted or refused
    bool m_cannotBeginAgain = false; // LeaveAndBack: the button is missing or disabled after the second load
    QString m_refusal;
    QList<UserId> m_administrators;
};

} // namespace MiniHost
