// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/reporters/resultfile.h"

namespace MiniHost {

enum class Digests { Hidden, Shown }; // the SHA-256 of each journal

std::unique_ptr<Reporter> makeListReporter(Digests digests); // to stdout, for people
// At the end, whole or not at all; to stdout without a file.
std::unique_ptr<Reporter> makeFileReporter(ResultFormat format, const QString &file);

} // namespace MiniHost
