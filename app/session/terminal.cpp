// SPDX-License-Identifier: MIT
#include "app/session/terminal.h"

#include "bridge/core/foreigntext.h"

#include <QTextStream>

namespace MiniHost {

// In JSON the escapes stand for the characters, so scripts read the same values.
void print(const QString &line)
{
    QTextStream(stdout) << shownText(line) << Qt::endl;
}

void printError(const QString &line)
{
    QTextStream(stderr) << shownText(line) << Qt::endl;
}

} // namespace MiniHost
