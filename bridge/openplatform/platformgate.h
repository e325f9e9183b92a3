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

// The way to the open platform from another thread: a function goes there, a value comes back. Nothing else crosses.
class PlatformGate
{
public:
    using Job = std::function<void(OpenPlatform &)>;
    using Committed = std::function<void(Result<void>)>;

    virtual ~PlatformGate() = default;

    // Runs `job` on the platform's thread, inside the transaction that all the jobs waiting at that moment share, and
    // calls `committed` there once it is on disk, or with 900308 when it could not be. In the order of posting.
    virtual void post(Job job, Committed committed) = 0;

    // Awaits `function(platform)`, a Result<T>, in the caller's thread: co_await gate.run(context, function). `context` lives in that
    // thread; when it is destroyed first, the caller ends (OneShot). The function runs all the same, later: it holds values only.
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
                // A job that failed by itself says better why.
                if (!committed && (!work->result || *work->result))
                    work->result = fail(committed.error());
                answer.post(std::move(*work->result));
            });
        return answer;
    }
};

} // namespace MiniHost
