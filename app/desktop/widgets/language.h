// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/language.h"

class QCoreApplication;

namespace MiniHost {

// Sets the window's language (--lang). Called once, before the first widget is made.
void setLanguage(QCoreApplication &application, Language language);
Language language();

} // namespace MiniHost
