// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

#include <memory>
#include <QTemporaryDir>
#include <QUrl>

namespace MiniHost {

// The source of a mini-app: a folder that MiniHost serves, or an address that another server serves.
struct MiniAppSource {
    QString name;   // "showcase": a host name label; shown beside the address
    QString folder; // to serve at http://<name>.localhost:<port>/; may be a resource; empty with an address
    QUrl address;   // of a dev server or a site; empty with a folder
    std::shared_ptr<QTemporaryDir> unpacked = nullptr; // holds the folder of a zip
    QString firstPage {}; // of a multi-page build without an index.html of its own: "home/index.html"; otherwise empty

    // `text`: a folder, a zip, an address, or the name of a built-in app; empty: the built-in showcase. Fails with FolderNotFound, naming the path and
    // the nearest name, or with BackendUnreadable or BackendInvalid of the folder's miniapp.json.
    static Result<MiniAppSource> parse(const QString &text);
};

} // namespace MiniHost
