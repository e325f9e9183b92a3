// SPDX-License-Identifier: MIT
#pragma once

#include "app/explorer/explorer.h"

namespace MiniHost {

// The whole report as one file that needs nothing beside it: both languages, light and dark, pictures inside. Whatever
// comes from the page is text in it, never markup.
QByteArray htmlReport(const Exploration &exploration);

} // namespace MiniHost
