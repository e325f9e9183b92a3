// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace MiniHost {

// Only one object file has the absolute paths of these functions, so that a build of another checkout finds all other objects in
// the compiler's cache.

// The checkout that the tests were built from: absolute, without a slash at the end.
QString sourceFolder();
// The absolute path of a path of the checkout, like "tests/scenarios".
QString inSource(const QString &path);
// The absolute path of a path in the folder of the build, like "tests/scenarios".
QString inBuild(const QString &path);
// The built program, for tests that start it. Their target depends on `minihost`.
QString programFile();

} // namespace MiniHost
