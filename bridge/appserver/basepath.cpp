// SPDX-License-Identifier: MIT
#include "bridge/appserver/basepath.h"

#include "bridge/core/errors/pages.h"
#include "bridge/core/limits.h"
#include "bridge/core/readfile.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Empty without one, and for one that is too large to be a build's.
QString indexOf(const QString &folder)
{
    const QString file = folder + "/index.html"_L1;
    if (folder.startsWith(u':'))
        return {}; // a built-in app is served at the root
    const auto text = readRegularFile(file, Limit::SettingsFileBytes, Errors::PageNotLoaded);
    return text ? QString::fromUtf8(*text) : QString();
}

bool isFile(const QString &folder, const QString &path)
{
    return QFileInfo(folder + path).isFile();
}

// The first segments of the path without which it is a file of the folder: "/h5/" of "/h5/assets/a.js". Empty: there are none.
QString segmentsBefore(const QString &folder, const QString &path)
{
    for (qsizetype slash = path.indexOf(u'/', 1); slash > 0; slash = path.indexOf(u'/', slash + 1)) {
        if (isFile(folder, path.mid(slash)))
            return path.first(slash + 1);
    }
    return {};
}

// The same path as the folder spells it, when only upper and lower case differ; otherwise empty.
QString otherwiseSpelled(const QString &folder, const QString &path)
{
    QString spelled;
    const QStringList segments = path.split(u'/', Qt::SkipEmptyParts);
    for (const QString &segment : segments) {
        QString next;
        const QStringList names = QDir(folder + spelled).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        for (const QString &name : names) {
            if (name.compare(segment, Qt::CaseInsensitive) == 0 && (next.isEmpty() || name == segment))
                next = name;
        }
        if (next.isEmpty())
            return {};
        spelled += u'/' + next;
    }
    return spelled == path ? QString() : spelled;
}

} // namespace

QString basePathOf(const QString &folder)
{
    static const QRegularExpression address(
        u"(?:src|href)\\s*=\\s*[\"']?(/[^/\"'\\s>?#][^\"'\\s>?#]*)"_s, QRegularExpression::CaseInsensitiveOption);
    const QString index = indexOf(folder);
    for (auto found = address.globalMatch(index); found.hasNext();) {
        const QString path = QUrl::fromPercentEncoding(found.next().captured(1).toUtf8());
        if (path.contains(".."_L1))
            continue;
        if (isFile(folder, path))
            return u"/"_s;
        if (const QString before = segmentsBefore(folder, path); !before.isEmpty())
            return before;
    }
    return u"/"_s;
}

QString whyMissing(const QString &folder, const QString &base, const QString &path)
{
    if (path.contains(".."_L1))
        return u"the address leads out of the folder"_s;
    const QString inside = path.startsWith(base) ? path.mid(base.size() - 1) : path;
    if (const QString before = segmentsBefore(folder, path); !before.isEmpty() && before != base) {
        return u"the build expects to be served under %1: the folder has %2; open it with --base %1"_s.arg(
            before, path.mid(before.size()));
    }
    if (const QString spelled = otherwiseSpelled(folder, inside); !spelled.isEmpty())
        return u"the folder has %1; servers tell upper and lower case apart"_s.arg(spelled.mid(1));
    if (!path.startsWith(base))
        return u"the app is served under %1, and this address is outside of it"_s.arg(base);
    return u"the folder has no such file; an answer of the app's own server is a route of miniapp.json"_s;
}

} // namespace MiniHost
