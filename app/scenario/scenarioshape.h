// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/step.h"

namespace MiniHost {

// The steps that there are, listed once.
const std::vector<StepKind> &stepKinds();
QStringList stepsWithResult(); // those that "as" can stand beside

// A whole scenario file, with all its steps.
const Shape &scenarioShape();
// One step of it: the keys of all steps, one at a time, and "as".
const Shape &stepShape();

const Shape &environmentShape(); // what readEnvironment() reads

} // namespace MiniHost
