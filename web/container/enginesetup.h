// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/language.h"

#include <QStringList>
#include <QUrl>

namespace MiniHost {

enum class Reach {
    Offline, // nothing outside this machine, by rule of the resolver
    Online,
};

enum class Renderers {
    Many, // a process for each page, so that none waits for another
    One,  // for pages that follow one another: starting a process takes longer than most pages need
};

// Origins that somebody on this machine serves in their owners' place: the page sees the real name, and no certificate error.
struct EngineMapping {
    QStringList origins; // "https://app.example.com", as originOf() writes them
    QStringList rules;   // of the resolver: "MAP app.example.com:443 127.0.0.1:40001"
    QByteArray pin;      // of the public key that all of them show (docs/develop/engine.md §5)
};

// Chromium reads its switches once, when the first application object starts it: call this before
// QApplication. What the user set in QTWEBENGINE_CHROMIUM_FLAGS comes last and so wins.
void prepareEngine(
    Reach reach, Language language, Renderers renderers = Renderers::Many, const EngineMapping &mapping = {});

// Is this address of an origin of the mapping? (ws and wss count as http and https.)
bool isMapped(const QUrl &url);

// The proxy is Qt's: set after QApplication, before the first profile.
void finishEngineSetup(Reach reach);

} // namespace MiniHost
