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
    SimulatorOptions simulator;                                             // source, world, user, client, language
    enum class Start { Unknown, ByClick, ByItself } start = Start::Unknown; // how the page comes to call openAuth
    QString trigger;          // a selector for a click; empty: the likeliest button
    Milliseconds limit = 10s; // how long a page may take for one outcome
    QStringList only;         // outcomes by id; "openAuth.error.*" for all that begin so; empty: all
};

// One outcome in a world of its own, from loading the page to what it shows in the end.
class OutcomeRun final : public QObject
{
    Q_OBJECT

public:
    OutcomeRun(const ExploreOptions &options, const Outcome &outcome, Stage &stage);
    ~OutcomeRun() override;

    // PageNotLoaded, TimedOut when the page never called openAuth, and what starting a world may bring.
    Task<Result<Observation>> run();

    // What was learned on the way.
    const QString &trigger() const { return m_trigger; }         // empty when the page called by itself
    const QString &triggerText() const { return m_triggerText; } // what the button says
    const QList<UserId> &administrators() const
    {
        return m_administrators;
    } // to whom the member was sent; empty when it was none
    bool hasGranted() const { return m_hasGranted; }
    QString refusal() const { return m_refusal; }              // why the platform did not grant: "500101 …"
    bool routesTakeCodes() const { return m_routesTakeCodes; } // the app's miniapp.json redeems its codes
    QUrl apiUrl() const { return m_simulator->apiUrl(); }

private:
    Result<void> start();
    Task<Result<void>> load();
    Task<Result<void>> begin();
    void answer();
    Task<Result<void>> leaveAndComeBack();
    Task<> settle();
    Task<Result<void>> click();
    Task<Snapshot> snapshot();
    Task<Snapshot> quietSnapshot();
    bool hasQuestion() const { return m_presenter.consent() || m_presenter.administrator(); }
    void readJournal(); // what is new in it
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
    qint64 m_readUpTo = 0; // of the journal
    bool m_hasGranted = false;
    bool m_routesTakeCodes = false;
    bool m_isDecided = false;        // without a question
    bool m_cannotBeginAgain = false; // after coming back
    QString m_refusal;
    QList<UserId> m_administrators;
};

} // namespace MiniHost
