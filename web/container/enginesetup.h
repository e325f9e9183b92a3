// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/language.h"

#include <QStringList>
#include <QUrl>

namespace MiniHost {

enum class Reach {
    Offline, // nothing outside this machine: the resolver knows no other names
    Online,
};

enum class Renderers {
    Many, // a process for each page, so that no page waits for another
    One,  // one process for pages that run one after another: starting a process takes longer than most pages run
};

// Origins that this machine serves in place of the real servers. Pages see the real name, and no certificate error.
struct EngineMapping {
    QStringList origins; // "https://app.example.com", as originOf() writes them
    QStringList rules;   // of the resolver: "MAP app.example.com:443 127.0.0.1:40001"
    QByteArray pin;      // of the public key in all their certificates (docs/develop/engine.md §5)
};

// Sets Chromium's switches. To be called before QApplication, since Chromium reads them once, when it starts. Switches of the user's
// QTWEBENGINE_CHROMIUM_FLAGS come last and take precedence.
void prepareEngine(
    Reach reach, Language language, Renderers renderers = Renderers::Many, const EngineMapping &mapping = {});

// Whether the address has an origin of the mapping; ws counts as http, wss as https.
bool isMapped(const QUrl &url);

// Sets Qt's application proxy. To be called after QApplication and before the first profile.
void finishEngineSetup(Reach reach);

} // namespace MiniHost
