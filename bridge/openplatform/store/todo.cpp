// SPDX-License-Identifier: MIT
#include "bridge/openplatform/store/todo.h"

#include <algorithm>

namespace MiniHost {

const TodoExecutor *Todo::executor(const UnionId &person) const
{
    const auto found = std::find_if(
        executors.begin(), executors.end(), [&](const TodoExecutor &each) { return each.person == person; });
    return found == executors.end() ? nullptr : &*found;
}

} // namespace MiniHost
