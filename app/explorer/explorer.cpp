// SPDX-License-Identifier: MIT
#include "app/explorer/explorer.h"

#include "app/explorer/verdict.h"
#include "bridge/core/errors/host.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

int Exploration::flagged() const
{
    return static_cast<int>(std::count_if(observations.begin(), observations.end(),
        [](const Observation &observation) { return !observation.findings.isEmpty(); }));
}

Explorer::Explorer(ExploreOptions options, const StageFactory &makeStage)
    : m_options(std::move(options))
    , m_stage(makeStage())
{
    m_exploration.source = m_options.simulator.run.source;
    m_exploration.client = m_options.simulator.client.platform;
}

Explorer::~Explorer() = default;

void Explorer::start()
{
    launch(explore(this));
}

Task<> Explorer::explore(Explorer *self)
{
    const bool hasSucceeded = co_await self->exploreSuccess();
    if (hasSucceeded)
        co_await self->exploreOthers();
    Q_EMIT self->finished();
}

// All other outcomes are compared with the real success, so it runs first, and without it nothing else runs.
Task<bool> Explorer::exploreSuccess()
{
    const Outcome allow = allOutcomes(m_options.limit).first();
    for (;;) {
        OutcomeRun run(m_options, allow, *m_stage);
        auto seen = co_await run.run();
        if (!seen) {
            m_exploration.problem = seen.error();
            co_return false;
        }
        m_options.trigger = run.trigger();
        m_options.start = run.trigger().isEmpty() ? ExploreOptions::Start::ByItself : ExploreOptions::Start::ByClick;
        m_exploration.trigger = run.trigger();
        if (m_exploration.triggerText.isEmpty())
            m_exploration.triggerText = run.triggerText();
        // Only an administrator can allow a grant of an organisation: run once more as one of them.
        if (!run.administrators().isEmpty() && m_member.isNull()) {
            m_member = m_options.simulator.world.user.isEmpty() ? u""_s : m_options.simulator.world.user;
            m_options.simulator.world.user = run.administrators().first().value;
            continue;
        }
        if (!run.hasGranted()) {
            m_exploration.problem = Fault { Errors::NothingToCompare,
                run.refusal().isEmpty() ? u"the page got %1"_s.arg(seen->answer) : run.refusal() };
            co_return false;
        }
        const QString openPlatform = run.apiUrl().toString();
        m_exploration.reachesOpenPlatform = run.routesTakeCodes()
            || std::any_of(seen->requests.begin(), seen->requests.end(),
                [&](const QString &request) { return request.contains(openPlatform); });
        m_success = *seen;
        if (seen->shownAfter() == seen->before.text) {
            seen->notes += Text { u"成功时页面没有任何变化，无法按文字比较"_s,
                u"the page shows nothing when it succeeds: failures cannot be recognized by its text"_s };
        }
        add(*seen);
        co_return true;
    }
}

Task<> Explorer::exploreOthers()
{
    const QList<Outcome> outcomes = allOutcomes(m_options.limit).sliced(1);
    for (Outcome outcome : outcomes) {
        const bool asksAdministrator = outcome.way == Outcome::Way::ToAdmin;
        if (!isWanted(outcome) || (asksAdministrator && m_member.isNull()))
            continue;
        if (outcome.isBehindThePage() && !outcome.isOnlySlow() && m_exploration.reachesOpenPlatform)
            outcome.expected = Outcome::Expected::Failure;
        ExploreOptions options = m_options;
        if (asksAdministrator)
            options.simulator.world.user = m_member;
        OutcomeRun run(options, outcome, *m_stage);
        auto seen = co_await run.run();
        if (!seen) {
            Observation unseen;
            unseen.outcome = outcome;
            const QString cause = seen.error().detail;
            unseen.findings.append({ Finding::Kind::Hang, { cause, cause } });
            add(unseen);
            continue;
        }
        add(*seen);
    }
}

bool Explorer::isWanted(const Outcome &outcome) const
{
    if (m_options.only.isEmpty())
        return true;
    return std::any_of(m_options.only.begin(), m_options.only.end(), [&](const QString &wanted) {
        return wanted.endsWith(u'*') ? outcome.id.startsWith(wanted.chopped(1)) : outcome.id == wanted;
    });
}

void Explorer::add(Observation observation)
{
    observation.findings += findingsOf(observation, m_success);
    m_exploration.observations.append(observation);
    Q_EMIT observed(m_exploration.observations.last());
}

} // namespace MiniHost
