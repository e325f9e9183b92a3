// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/language.h"

class QCoreApplication;

namespace MiniHost {

// The window's language, chosen by --lang and not by the desktop's locale. Called once, before the first widget is made.
void setLanguage(QCoreApplication &application, Language language);
Language language();

} // namespace MiniHost
