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

// Why a step failed: what was expected and what was seen.
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

// What a step's reader has. Mistakes are added to the reader's list.
struct StepContext {
    const JsonReader &step; // the step's object; its key is the step's name
    const StepKind &kind;
    Profile *world; // after the edits of earlier steps; null when the profile cannot be read
    const PermissionCatalogue &catalogue;
    QStringList &names; // the allowed placeholders: "code", "accessToken", "second.code" …

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
    Shape shape;     // of the key's value
    std::function<StepAction(const StepContext &)> read;
    bool hasResult = false; // whether the step may have "as", a name for its result
};

std::vector<StepKind> allSteps();

// Adds a mistake when the user is not in the world. None when the world cannot be read.
void expectUser(const JsonReader &reader, const Profile *world, const QString &place, const QString &user);

} // namespace MiniHost
