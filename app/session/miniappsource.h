// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

#include <memory>
#include <QTemporaryDir>
#include <QUrl>

namespace MiniHost {

// Where a mini-app comes from: a folder that the host serves, or an address that somebody else serves.
struct MiniAppSource {
    QString name;   // "showcase": a host name label; shown beside the address
    QString folder; // to serve at http://<name>.localhost:<port>/; may be a resource; empty with an address
    QUrl address;   // of a dev server or a site; empty with a folder
    std::shared_ptr<QTemporaryDir> unpacked = nullptr; // holds the folder of a zip

    // Empty text is the built-in showcase, its name or another's one of those that are built in. FolderNotFound says what is missing and what was meant perhaps;
    // BackendUnreadable and BackendInvalid what is wrong with the folder's miniapp.json.
    static Result<MiniAppSource> parse(const QString &text);
};

} // namespace MiniHost
