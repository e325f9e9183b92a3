// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

#include <memory>
#include <QTemporaryDir>

namespace MiniHost {

// An npm package on this machine. The packages that it requires are in node_modules folders under `root`.
struct NpmPackage {
    QString name, version;
    QString folder;
    QString root;
    // Keeps the temporary folder of a package that was downloaded or unpacked.
    std::shared_ptr<QTemporaryDir> unpacked = nullptr;

    // Downloads "dingtalk-jsapi@3.0.12" with the user's npm, so with the user's registry and proxy; npm verifies the
    // checksums, and no script of a package runs. Fails with PackageUnreachable without npm or network, and with
    // PackageNotFound when the registry has no such package.
    static Result<NpmPackage> fetch(const QString &specifier);
    // Unpacks archives as `npm pack` writes them: the first is the package, the others are packages it requires. Nothing is
    // downloaded. Fails with PackageNotFound.
    static Result<NpmPackage> fromTarballs(const QStringList &files);
    // An installed package, like ./node_modules/dingtalk-jsapi. Fails with PackageNotFound.
    static Result<NpmPackage> fromFolder(const QString &folder);

    static bool isSpecifier(const QString &text); // NAME@VERSION, and no file of this name exists
    QString title() const { return name + u'@' + version; }
};

} // namespace MiniHost
