// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <vector>

namespace MiniHost {

// A reader of foreign bytes. It takes any bytes and must neither crash nor hang. targets/ has one file for each, which
// defines `FuzzTarget FuzzTargets::<name>()`.
struct FuzzTarget {
    // Also the name of its folder in corpus/.
    const char *name;
    void (*take)(const QByteArray &bytes);
};

std::vector<FuzzTarget> allFuzzTargets();

} // namespace MiniHost
