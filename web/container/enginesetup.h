// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/language.h"

namespace MiniHost {

enum class Reach {
    Offline, // nothing outside this machine, by rule of the resolver
    Online,
};

// Chromium reads its switches once, when the first application object starts it: call this before
// QApplication. What the user set in QTWEBENGINE_CHROMIUM_FLAGS comes last and so wins.
void prepareEngine(Reach reach, Language language);

// The proxy is Qt's: set after QApplication, before the first profile.
void finishEngineSetup(Reach reach);

} // namespace MiniHost
