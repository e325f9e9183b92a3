// SPDX-License-Identifier: MIT
#include "tests/fuzz/target.h"

namespace MiniHost {

const FuzzTarget *fuzzTarget(const QByteArray &name)
{
    static const std::vector<FuzzTarget> all = allFuzzTargets();
    for (const FuzzTarget &target : all) {
        if (name == target.name)
            return &target;
    }
    return nullptr;
}

} // namespace MiniHost
