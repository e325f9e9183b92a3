// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <vector>

namespace MiniHost {

// A reader of what others write. It takes any bytes, and neither crashes nor hangs: targets/ has a file each.
struct FuzzTarget {
    const char *name; // of its folder in corpus/
    void (*take)(const QByteArray &bytes);
};

std::vector<FuzzTarget> allFuzzTargets(); // generated

} // namespace MiniHost
