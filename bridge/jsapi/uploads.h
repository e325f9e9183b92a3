// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/jsapi.h"
#include "bridge/jsapi/refusal.h"

namespace MiniHost {

// A file that a person chose, as a page may know it.
struct SharedFile {
    QString url; // the page can load it (SharedFiles)
    QString id;
    QString name;
    qint64 size = 0;
    QString type; // its ending: "png"
};

struct FileQuestion {
    QString kind; // image | file | video
    int max = 1;
    bool camera = false;
};

// Asks for files and shares them. CancelledByUser when none were given.
Task<Result<QList<SharedFile>>> askForFiles(Invocation call, FileQuestion question, Services &services);

} // namespace MiniHost
