// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/exitcode.h"
#include "bridge/core/jsonreader.h"
#include "bridge/core/task.h"
#include "bridge/openplatform/world/profile.h"

#include <functional>
#include <vector>

namespace MiniHost {

class PermissionCatalogue;
class ScenarioRun;

// Why a step did not pass: what was wanted and what was there instead.
struct StepFailure {
    QString expected;
    QString seen;
    ExitCode code = ExitCode::ExpectationFailed;
};
using StepResult = tl::expected<void, StepFailure>;

inline tl::unexpected<StepFailure> stepFailed(
    QString expected, QString seen, ExitCode code = ExitCode::ExpectationFailed)
{
    return tl::unexpected<StepFailure>(StepFailure { std::move(expected), std::move(seen), code });
}

using StepAction = std::function<Task<StepResult>(ScenarioRun &)>;

// What a step may ask while it is read. Mistakes go to the reader's list.
struct StepContext {
    const JsonReader &step; // the step's object; its key is the step's name
    Profile *world;         // as it is at this step; null when the profile is not readable
    const PermissionCatalogue &catalogue;
    QStringList &names; // what placeholders may name here: "code", "accessToken", "second.code" …

    void expectUser(const QString &place, const QString &user) const;
    void expectPoint(const QString &place, const QString &point) const;
    // Every "${name}" of a text, or of all texts in a value, must be known.
    void expectKnownNames(const QString &place, const QJsonValue &value) const;
};

// One file a step: app/scenario/steps/<name>.cpp defines `StepKind Steps::<name>()`, and the folder is the registry.
struct StepKind {
    QString name; // its key in a scenario: "click"
    std::function<StepAction(const StepContext &)> read;
};

std::vector<StepKind> allSteps();

} // namespace MiniHost
