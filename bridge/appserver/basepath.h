// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace MiniHost {

// The path under which the files of a build expect to be served, with a slash at both ends: "/h5/" for Vite's `base`, webpack's and
// uni-app's `publicPath`, Create React App's `homepage`. Read from the addresses in the folder's index.html: those that are no file of
// the folder as they stand, but are one without their first segments. "/" where there are none.
QString basePathOf(const QString &folder);

// Why a folder that is served under `base` has no file for this path of a request, and what to do; one sentence for the user.
QString whyMissing(const QString &folder, const QString &base, const QString &path);

} // namespace MiniHost
