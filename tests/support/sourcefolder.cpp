// SPDX-License-Identifier: MIT
#include "tests/support/sourcefolder.h"

namespace MiniHost {

QString sourceFolder()
{
    return QStringLiteral(MINIHOST_SOURCE_FOLDER);
}

QString inSource(const QString &path)
{
    return sourceFolder() + u'/' + path;
}

QString inBuild(const QString &path)
{
    return QStringLiteral(MINIHOST_BUILD_FOLDER) + u'/' + path;
}

QString programFile()
{
#ifdef Q_OS_WIN
    return inBuild(QStringLiteral("minihost.exe"));
#else
    return inBuild(QStringLiteral("minihost"));
#endif
}

} // namespace MiniHost
