// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/step.h"
#include "bridge/core/clock.h"

#include <QJsonObject>

namespace MiniHost {

// One thing that a scenario expects; looks, and says what is not so. Looking changes nothing, so it can be repeated.
using Expectation = std::function<Task<std::optional<StepFailure>>(ScenarioRun &)>;

// The members of an "expect" step, and of "expect" inside of "exchange" and "call".
Expectation readPageExpectation(const StepContext &context, const JsonReader &page);
Expectation readAnswerExpectation(const StepContext &context, const JsonReader &expect);
std::vector<Expectation> readJournalExpectations(const StepContext &context, const JsonReader &expect);
Expectation readHttpExpectation(const StepContext &context, const JsonReader &http);

Expectation expectHttpStatus(int status);

// What they read, for the shapes of the steps.
const Shape &pageShape();
const Shape &journalShape(); // a list of entries
const Shape &httpShape();

// Looks until everything holds at the same time, but not for ever.
Task<StepResult> expectAll(ScenarioRun *run, std::vector<Expectation> expectations, Milliseconds patience);

} // namespace MiniHost
