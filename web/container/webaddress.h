// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QUrl;

namespace MiniHost {

bool isWeb(const QUrl &url);       // http or https
QString originOf(const QUrl &url); // "http://showcase.localhost:40123"; empty: the address has none

} // namespace MiniHost
