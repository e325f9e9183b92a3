// SPDX-License-Identifier: MIT
#include "web/miniapps/miniapps.h"

#include <QDirIterator>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

const QString root = u":/minihost/miniapps"_s;

} // namespace

QStringList builtInMiniApps()
{
    QStringList names;
    QDirIterator pages(root, { u"index.html"_s }, QDir::Files, QDirIterator::Subdirectories);
    while (pages.hasNext()) {
        pages.next();
        names += QDir(root).relativeFilePath(pages.fileInfo().path());
    }
    names.sort();
    return names;
}

QString builtInMiniAppFolder(const QString &name)
{
    return root + u'/' + name;
}

} // namespace MiniHost
