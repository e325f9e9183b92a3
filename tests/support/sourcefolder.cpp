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

} // namespace MiniHost
