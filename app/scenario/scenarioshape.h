// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/step.h"

namespace MiniHost {

inline constexpr qint64 largestSeed = 9'007'199'254'740'991; // JSON numbers are doubles

// All kinds of steps.
const std::vector<StepKind> &stepKinds();
QStringList stepsWithResult(); // the kinds that may have "as"

// A whole scenario file, with all its steps.
const Shape &scenarioShape();
// One step of it: the keys of all steps, one at a time, and "as".
const Shape &stepShape();

const Shape &environmentShape(); // what readEnvironment() reads

} // namespace MiniHost
