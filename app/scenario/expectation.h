// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/step.h"
#include "bridge/core/clock.h"

#include <QJsonObject>

namespace MiniHost {

// Checks one expectation of a scenario and returns what differs. A check changes nothing, so it can be repeated.
using Expectation = std::function<Task<std::optional<StepFailure>>(ScenarioRun &)>;

// The members of an "expect" step, and of "expect" inside of "exchange" and "call".
Expectation readPageExpectation(const StepContext &context, const JsonReader &page);
Expectation readAnswerExpectation(const StepContext &context, const JsonReader &expect);
std::vector<Expectation> readJournalExpectations(const StepContext &context, const JsonReader &expect);
Expectation readHttpExpectation(const StepContext &context, const JsonReader &http);

Expectation expectHttpStatus(int status);

// The shapes of what these functions read.
const Shape &pageShape();
const Shape &journalShape(); // a list of entries
const Shape &httpShape();

// Checks until all expectations hold at the same time, or the time is over.
Task<StepResult> expectAll(ScenarioRun *run, std::vector<Expectation> expectations, Milliseconds patience);

} // namespace MiniHost
