// SPDX-License-Identifier: MIT
#include "app/session/terminal.h"

#include <QTextStream>

namespace MiniHost {

void print(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

void printError(const QString &line)
{
    QTextStream(stderr) << line << Qt::endl;
}

} // namespace MiniHost
