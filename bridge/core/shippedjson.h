// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/jsonreader.h"

#include <functional>

namespace MiniHost {

// Reads a JSON object of the program's own resources (":/minihost/explanations.json"), which may have these keys. It ends the program
// with every mistake that `read` found: a wrong line there is a broken build, not a state of the world.
void readShippedJson(
    const QString &resource, const QStringList &keys, const std::function<void(const JsonReader &root)> &read);

} // namespace MiniHost
