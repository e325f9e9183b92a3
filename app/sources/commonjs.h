// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

namespace MiniHost {

// Links a package's CommonJS files into one script: its main file and all files that it requires, each in a function with a
// require() of its own. The exports of the main file become window[global]. Packages are looked up in node_modules folders,
// from the folder of the requiring file upwards; nothing outside of `root` is read. Fails with DependencyMissing when a
// required file is missing, and with PackageNotFound when the package itself cannot be used.
Result<QByteArray> linkCommonJs(
    const QString &packageFolder, const QString &root, const QString &global, const QString &title);

} // namespace MiniHost
