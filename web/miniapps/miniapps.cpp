// SPDX-License-Identifier: MIT
#include "web/miniapps/miniapps.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace MiniHost {

QStringList builtInMiniApps()
{
    return QDir(u":/minihost/miniapps"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

QString builtInMiniAppFolder(const QString &name)
{
    return u":/minihost/miniapps/"_s + name;
}

} // namespace MiniHost
