// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/jsonreader.h"

#include <functional>

namespace MiniHost {

// Reads a JSON object of the program's own resources (":/minihost/explanations.json") with these keys. Ends the program and prints all
// mistakes that `read` found: they are mistakes of the build.
void readShippedJson(
    const QString &resource, const QStringList &keys, const std::function<void(const JsonReader &root)> &read);

} // namespace MiniHost
