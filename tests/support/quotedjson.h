// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace MiniHost {

// JSON for literals of tests: ' stands for ", because moc fails on a raw string with "/*" or "//" in it.
inline QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace MiniHost
