// SPDX-License-Identifier: MIT
#pragma once

#include <QCoroTask>

namespace MiniHost {

// What waits returns a Task; what can also fail returns a Task<Result<T>>.
// GCC 12.2: never build a braced list inside a co_await expression; name the argument first.
template<typename T = void>
using Task = QCoro::Task<T>;

// Starts background work on purpose: a Task that is merely dropped looks like a forgotten co_await.
template<typename T>
void launch(Task<T> &&task)
{
    const Task<T> detached = std::move(task); // it goes on by itself when this handle is gone
    Q_UNUSED(detached)
}

} // namespace MiniHost
