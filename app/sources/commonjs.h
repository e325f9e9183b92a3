// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

namespace MiniHost {

// Makes one script of a package's CommonJS files: those that the entry needs, each in a function of its own, with a require()
// that knows the names it was written with. What the entry exports becomes window[global]. The packages it needs are looked
// for in node_modules folders, from the file's own upwards; nothing outside of `root` is read. DependencyMissing
// names what a file needs in vain, PackageNotFound what is wrong with the package itself.
Result<QByteArray> linkCommonJs(
    const QString &packageFolder, const QString &root, const QString &global, const QString &title);

} // namespace MiniHost
