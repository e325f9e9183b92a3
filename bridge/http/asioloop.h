// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace MiniHost {

// The event loop of an HttpThread. Private to bridge/http and bridge/tls, so that other folders do not include Boost.
struct AsioLoop : std::enable_shared_from_this<AsioLoop> {
    boost::asio::io_context context { 1 };
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work { context.get_executor() };
    std::thread thread;
    // Held by other threads while they post, so that no function is posted after stop().
    std::mutex mutex;
    std::atomic<bool> open = true;

    bool isCurrent() { return context.get_executor().running_in_this_thread(); }
    bool post(std::function<void()> function);
    bool run(const std::function<void()> &function);
    void stop();
};

} // namespace MiniHost
