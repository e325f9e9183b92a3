// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace MiniHost {

// The checkout that the tests were built from: absolute, without a slash at the end. Only one object file has the path,
// so that a build of another checkout finds all other objects in the compiler's cache.
QString sourceFolder();
// The absolute path of a path of the checkout, like "tests/scenarios".
QString inSource(const QString &path);

} // namespace MiniHost
