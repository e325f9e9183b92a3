// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"
#include "bridge/core/task.h"

#include <coroutine>
#include <functional>
#include <optional>
#include <QMetaObject>
#include <QObject>
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

    // Awaits `function(platform)`, a Result<T>, in the caller's thread. `context` lives in that thread; when it is
    // destroyed first, the caller is not resumed any more.
    template<typename Function>
    auto run(QObject *context, Function function)
    {
        using R = std::invoke_result_t<Function, OpenPlatform &>;
        return Awaiter<R, Function> { *this, context, std::move(function), std::nullopt };
    }

private:
    template<typename R, typename Function>
    struct Awaiter {
        PlatformGate &gate;
        QObject *context;
        Function function;
        std::optional<R> result;

        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> caller)
        {
            gate.post([this](OpenPlatform &platform) { result = function(platform); },
                [this, caller](Result<void> committed) {
                    // A job that failed by itself says better why.
                    if (!committed && (!result || *result))
                        result = fail(committed.error());
                    QMetaObject::invokeMethod(
                        context, [caller] { caller.resume(); }, Qt::QueuedConnection);
                });
        }
        R await_resume() { return std::move(*result); }
    };
};

} // namespace MiniHost
