// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace MiniHost {

// What is made of the shapes of the scenario's steps.
QString scenarioSchema(); // resources/schemas/scenario-1.schema.json
QString stepReference();  // docs/reference/steps.md

} // namespace MiniHost
