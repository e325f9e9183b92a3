// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"
#include "bridge/core/task.h"

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace MiniHost {

class OpenPlatform;

// Runs functions on the open platform's thread, for callers on other threads. Only values cross, no references.
class PlatformGate
{
public:
    using Job = std::function<void(OpenPlatform &)>;
    using Committed = std::function<void(Result<void>)>;

    virtual ~PlatformGate() = default;

    // Runs `job` on the open platform's thread, in the order of posting, in the transaction that all jobs ready at that moment share. Then
    // calls `committed` there, after the commit, with StoreFailed (900308) when that failed.
    virtual void post(Job job, Committed committed) = 0;

    // co_await gate.run(context, function) returns the Result<T> of `function(platform)`, on the caller's thread. When `context`, an object
    // of the caller's thread, is destroyed first, the waiting coroutine is destroyed (OneShot). The function may still run then, so it must
    // capture values only.
    template<typename Function>
    auto run(const QObject *context, Function function)
    {
        using R = std::invoke_result_t<Function, OpenPlatform &>;
        struct Work {
            Function function;
            std::optional<R> result {};
        };
        const OneShot<R> answer(context);
        const auto work = std::make_shared<Work>(Work { std::move(function) });
        post([work](OpenPlatform &platform) { work->result = work->function(platform); },
            [work, answer](Result<void> committed) {
                // The job's own failure, if any, is more specific than that of the commit.
                if (!committed && (!work->result || *work->result))
                    work->result = fail(committed.error());
                answer.post(std::move(*work->result));
            });
        return answer;
    }
};

} // namespace MiniHost
