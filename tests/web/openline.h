// SPDX-License-Identifier: MIT
#pragma once

#include "web/container/miniapppage.h"

#include <QWebEngineScriptCollection>

namespace MiniHost {

// What the injected scripts of a page (and of its profile) say is changed before its next load: for tests that want to see that
// an attack is one, by taking its protection away. False when the text was not there.
inline bool changeInjection(MiniAppPage &page, const QString &text, const QString &by)
{
    bool isFound = false;
    for (QWebEngineScriptCollection *scripts : { &page.scripts(), page.profile()->scripts() }) {
        const QList<QWebEngineScript> all = scripts->toList();
        scripts->clear();
        for (QWebEngineScript script : all) {
            isFound = isFound || script.sourceCode().contains(text);
            script.setSourceCode(script.sourceCode().replace(text, by));
            scripts->insert(script);
        }
    }
    return isFound;
}

} // namespace MiniHost
