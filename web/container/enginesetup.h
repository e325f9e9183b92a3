// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/language.h"

namespace MiniHost {

enum class Reach {
    Offline, // nothing outside this machine, by rule of the resolver
    Online,
};

enum class Renderers {
    Many, // a process for each page, so that none waits for another
    One,  // for pages that follow one another: starting a process takes longer than most pages need
};

// Chromium reads its switches once, when the first application object starts it: call this before
// QApplication. What the user set in QTWEBENGINE_CHROMIUM_FLAGS comes last and so wins.
void prepareEngine(Reach reach, Language language, Renderers renderers = Renderers::Many);

// The proxy is Qt's: set after QApplication, before the first profile.
void finishEngineSetup(Reach reach);

} // namespace MiniHost
