// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/jsapi.h"
#include "bridge/jsapi/refusal.h"

namespace MiniHost {

// A file that the user chose, without its local path.
struct SharedFile {
    QString url; // address at the open platform (SharedFiles)
    QString id;
    QString name;
    qint64 size = 0;
    QString type; // file name suffix: "png"
};

struct FileQuestion {
    QString kind; // image | file | video
    int max = 1;
    bool camera = false;
};

// Lets the user choose files, and shares them (SharedFiles). Fails with CancelledByUser when none was chosen.
Task<Result<QList<SharedFile>>> askForFiles(Invocation call, FileQuestion question, Services &services);

} // namespace MiniHost
