// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/entropy.h"
#include "bridge/jsapi/clientplatform.h"

#include <memory>
#include <optional>

namespace MiniHost {

// The users of random numbers. Each has a stream of its own: they run in different threads, and with one stream the numbers would depend on
// which thread is first.
enum class EntropyStream : quint64 { Session, Platform, AppServer };

// With a seed: the same numbers in each run. Without: the system's randomness.
std::unique_ptr<Entropy> makeEntropy(std::optional<quint64> seed, EntropyStream stream);

// The device's identifier (device.base.getUUID), the same in each run for the same world and client.
QString simulatedDeviceId(const QString &world, ClientPlatform platform);

} // namespace MiniHost
