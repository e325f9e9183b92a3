// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/shape.h"
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

struct StepKind;

// What a step may ask while it is read. Mistakes go to the reader's list.
struct StepContext {
    const JsonReader &step; // the step's object; its key is the step's name
    const StepKind &kind;
    Profile *world; // as it is at this step; null when the profile is not readable
    const PermissionCatalogue &catalogue;
    QStringList &names; // what placeholders may name here: "code", "accessToken", "second.code" …

    QJsonValue value() const; // of the step's key
    // For a step that is an object, a list of them, or a word: with the keys and words of its shape.
    std::optional<JsonReader> object() const;
    std::vector<JsonReader> objects() const;
    QString word() const;
    const Shape &shapeOf(const QString &key) const; // of a key of the step's object

    void expectUser(const QString &place, const QString &user) const;
    void expectPoint(const QString &place, const QString &point) const;
    // Every "${name}" of a text, or of all texts in a value, must be known.
    void expectKnownNames(const QString &place, const QJsonValue &value) const;
};

// One file a step: app/scenario/steps/<name>.cpp defines `StepKind Steps::<name>()`, and the folder is the registry. The step's
// part of the schema of scenarios and its section of docs/reference/steps.md come from here.
struct StepKind {
    QString name; // its key in a scenario: "click"
    QString meaning;
    QString example; // a step that can be read
    Shape shape;     // of what stands behind the key
    std::function<StepAction(const StepContext &)> read;
    bool hasResult = false; // "as" beside it names what it brings
};

std::vector<StepKind> allSteps();

// The user must be one of the world's; a world that is not readable knows none, and nothing is told.
void expectUser(const JsonReader &reader, const Profile *world, const QString &place, const QString &user);

} // namespace MiniHost
