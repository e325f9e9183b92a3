// SPDX-License-Identifier: MIT
#pragma once

#include "app/explorer/outcomerun.h"
#include "app/session/stage.h"

namespace MiniHost {

// What a tour through all outcomes brought.
struct Exploration {
    QString source; // as it was given
    ClientPlatform client = ClientPlatform::Ios;
    QString trigger;
    QString triggerText;
    bool reachesPlatform = false; // the page itself asks it, or a route of miniapp.json does
    QList<Observation> observations;
    std::optional<Fault> problem; // why it could not begin

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
    QString m_member; // who was signed in when an administrator was needed; null: nobody was needed
    const std::unique_ptr<Stage> m_stage;
    Exploration m_exploration;
    Observation m_success;
};

} // namespace MiniHost
