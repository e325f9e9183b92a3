// SPDX-License-Identifier: MIT
#pragma once

#include "web/container/miniapppage.h"

#include <QWebEngineScriptCollection>

namespace MiniHost {

// Changes the injected scripts of a page and of its profile before the next load, so that a test can remove a
// protection and show that an attack then succeeds. False when the text was not found.
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
