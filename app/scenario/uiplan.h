// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/step.h"
#include "bridge/jsapi/clientui.h"

namespace MiniHost {

// How a step answers what the client shows: {"kind", "shows"?, "answer" | "cancel": true}, shapes of bridge/jsapi/uikinds.def.
struct UiPlan {
    UiKind kind = UiKind::Alert;
    QJsonObject shown;                 // what it must show
    std::optional<QJsonObject> answer; // nullopt: cancel

    static Shape shape(const QStringList &kinds);                             // of those kinds
    static UiPlan read(const StepContext &context, const JsonReader &object); // mistakes go to the reader's list
    struct Mismatch {
        QString expected; // "alert that shows {…}"
        QString seen;     // the first difference, with its place
    };
    // The difference between `content` and what the control must show; nullopt: none.
    std::optional<Mismatch> mismatchWith(ScenarioRun &run, const QJsonObject &content) const;
    UiAnswer answerFor(const ScenarioRun &run) const; // files stand beside the scenario
};

} // namespace MiniHost
