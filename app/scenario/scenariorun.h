// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/journaltext.h"
#include "app/scenario/pagedriver.h"
#include "app/scenario/runsettings.h"
#include "app/scenario/scenario.h"
#include "app/scenario/scriptedpresenter.h"
#include "app/scenario/values.h"
#include "app/scenario/waits.h"
#include "app/session/playedappserver.h"
#include "app/session/simulator.h"

namespace MiniHost {

class PlatformGate;
class Stage;

// The state of one run of a scenario that its steps use: world, page, user, clock.
class ScenarioRun final : public QObject
{
    Q_OBJECT

public:
    ScenarioRun(const Scenario &scenario, const RunSettings &settings, Stage &stage);
    ~ScenarioRun() override;

    Result<void> start();
    // Ends all waits. The runner of the steps reports the reason.
    void end(const StepFailure &why);
    const std::optional<StepFailure> &endedBy() const { return m_endedBy; }

    const Scenario &scenario() const { return m_scenario; }
    Simulator &simulator() { return *m_simulator; }
    VirtualClock &clock() { return m_clock; }
    ScriptedPresenter &presenter() { return m_presenter; }
    Stage &stage() { return m_stage; }
    PageDriver &page() { return *m_page; }
    Values &values() { return m_values; }
    Waits &waits() { return m_waits; }
    // The longest wait for an expectation to become true: pages may still work when the open platform has nothing to do.
    Milliseconds patience() const { return m_settings.patience; }
    PlatformGate &platform();
    QUrl addressOf(const QString &path) const; // in the mini-app

    // Waits until all started work has arrived in the page, on the open platform and in the journal. False when the run has ended.
    Task<bool> settle();
    // Gives the next answer of openAuth this name.
    Task<StepResult> openAuth(QJsonValue params, QString name);
    Task<QJsonValue> answer(QString name); // the answer of openAuth with that name; empty: the last one
    Task<HttpAnswer> send(HttpCall call);  // its answer is then lastHttp()
    const std::optional<HttpAnswer> &lastHttp() const { return m_lastHttp; }

    QList<JournalEntry> journal() const; // after JournalText, so without what differs between runs
    QByteArray journalLines() const;
    QString rewritten(const QString &text) const { return m_text.rewritten(text); }

    // Writes a picture; its path is in artifacts().
    StepResult keepPicture(const QString &name, const QImage &picture);
    const QStringList &artifacts() const { return m_artifacts; }

private:
    Task<bool> exchangeWaiting();
    Task<bool> platformRoundTrip();
    Task<> noteAnswers();

    const Scenario &m_scenario;
    const RunSettings m_settings;
    Stage &m_stage;
    VirtualClock m_clock;
    Waits m_waits;
    ScriptedPresenter m_presenter;
    std::unique_ptr<Simulator> m_simulator;
    std::unique_ptr<PageDriver> m_page;
    JournalText m_text;
    Values m_values;
    QStringList m_calls; // names of openAuth calls, the newest last
    QStringList m_openCalls;
    std::optional<HttpAnswer> m_lastHttp;
    std::optional<StepFailure> m_endedBy;
    QStringList m_artifacts;
};

} // namespace MiniHost
