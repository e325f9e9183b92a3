// SPDX-License-Identifier: MIT
#pragma once

#include "app/explorer/outcomerun.h"
#include "app/session/stage.h"

namespace MiniHost {

// The results of all outcomes of one mini-app.
struct Exploration {
    QString source; // as the user gave it
    ClientPlatform client = ClientPlatform::Ios;
    // The selector of the button that starts the authorization; empty: the page calls openAuth by itself.
    QString trigger;
    QString triggerText;
    // The page sends requests to the open platform, or to routes of its miniapp.json that do.
    bool reachesOpenPlatform = false;
    QList<Observation> observations;
    std::optional<Fault> problem; // why no outcome could be compared

    int flagged() const; // observations with findings
};

// Takes a mini-app through every outcome of its authorization, one after the other.
class Explorer final : public QObject
{
    Q_OBJECT

public:
    Explorer(ExploreOptions options, const StageFactory &makeStage);
    ~Explorer() override;

    void start();
    const Exploration &exploration() const { return m_exploration; }

Q_SIGNALS:
    void observed(const MiniHost::Observation &observation);
    void finished();

private:
    static Task<> explore(Explorer *self);
    Task<bool> exploreSuccess();
    Task<> exploreOthers();
    bool isWanted(const Outcome &outcome) const;
    void add(Observation observation);

    ExploreOptions m_options;
    // The user ID that was signed in when an administrator was needed; null: no administrator was needed.
    QString m_member;
    const std::unique_ptr<Stage> m_stage;
    Exploration m_exploration;
    Observation m_success;
};

} // namespace MiniHost
