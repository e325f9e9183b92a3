// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

#include <memory>
#include <QTemporaryDir>

namespace MiniHost {

// An npm package on this machine, with the packages that it needs in node_modules folders under `root`.
struct NpmPackage {
    QString name, version;
    QString folder;
    QString root;
    std::shared_ptr<QTemporaryDir> unpacked = nullptr; // holds the folders of one that was fetched or unpacked

    // "dingtalk-jsapi@3.0.12": by the user's own npm, so by their registry and proxy, with the checksums that it states
    // verified; no script of a package runs.
    static Result<NpmPackage> fetch(const QString &specifier);
    // As `npm pack` makes them; the first one is meant, the others are what it needs. Nothing is fetched.
    static Result<NpmPackage> fromTarballs(const QStringList &files);
    // ./node_modules/dingtalk-jsapi: as it was installed.
    static Result<NpmPackage> fromFolder(const QString &folder);

    static bool isSpecifier(const QString &text); // name@version, and not a file
    QString title() const { return name + u'@' + version; }
};

} // namespace MiniHost
