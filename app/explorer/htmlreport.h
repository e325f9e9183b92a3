// SPDX-License-Identifier: MIT
#pragma once

#include "app/explorer/explorer.h"

namespace MiniHost {

// The report as one self-contained HTML file: both languages, light and dark, pictures embedded. Texts of the page are
// escaped.
QByteArray htmlReport(const Exploration &exploration);

} // namespace MiniHost
