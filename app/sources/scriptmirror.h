// SPDX-License-Identifier: MIT
#pragma once

#include "app/sources/scriptcache.h"
#include "bridge/http/httpmessage.h"

namespace MiniHost {

struct ServedScript {
    HttpResponse response;
    QUrl url;                 // the key in the cache
    std::optional<Fault> why; // why the script was not served
    QString problem;          // the text of `why` without paths, for the journal
    QString fix;              // the command that adds the script to the cache
};

// Answers a request to a host of OfficialScripts from the cache. A script that is not cached is answered with 404 and a comment
// that has the command to add it; the page goes on without the script.
ServedScript serveScript(const ScriptCache &cache, const HttpRequest &request);

} // namespace MiniHost
