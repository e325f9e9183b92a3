// SPDX-License-Identifier: MIT
#pragma once

#include "app/sources/scriptcache.h"
#include "bridge/http/httpmessage.h"

namespace MiniHost {

struct ServedScript {
    HttpResponse response;
    QUrl url;                 // as the cache knows it
    std::optional<Fault> why; // it was not served
    QString problem;          // the same, for the journal
    QString fix;              // the command that brings it
};

// Answers a request to a host of OfficialScripts from the cache. What is not there is a 404 that says how to bring it, in a
// comment: the page goes on as it does without the script.
ServedScript serveScript(const ScriptCache &cache, const HttpRequest &request);

} // namespace MiniHost
