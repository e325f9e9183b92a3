// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace MiniHost {

// The checkout that the tests were built from: absolute, without a slash at the end. One object knows it, so that another checkout finds
// all others in the compiler's cache.
QString sourceFolder();
// A path of the checkout, like "tests/scenarios", as an absolute one.
QString inSource(const QString &path);

} // namespace MiniHost
