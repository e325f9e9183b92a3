// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/entropy.h"
#include "bridge/jsapi/clientplatform.h"

#include <memory>
#include <optional>

namespace MiniHost {

// Who draws random numbers. Each has a stream of its own, since they draw in different threads: with one stream the numbers would
// depend on which thread was first.
enum class EntropyStream : quint64 { Session, Platform, AppServer };

// With a seed the same numbers in every run; without one the system's.
std::unique_ptr<Entropy> makeEntropy(std::optional<quint64> seed, EntropyStream stream);

// The device's identifier (device.base.getUUID): of this world and client the same in every run.
QString simulatedDeviceId(const QString &world, ClientPlatform platform);

} // namespace MiniHost
