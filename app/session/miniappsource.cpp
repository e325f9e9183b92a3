// SPDX-License-Identifier: MIT
#include "app/session/miniappsource.h"

#include "web/miniapps/miniapps.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// A folder's name as a label of a host name: letters, digits and inner hyphens.
QString hostLabel(const QString &folderName)
{
    QString label = folderName.toLower();
    label.replace(QRegularExpression(u"[^a-z0-9]+"_s), u"-"_s);
    label.remove(QRegularExpression(u"^-+|-+$"_s));
    return label.isEmpty() ? u"app"_s : label.left(63);
}

bool looksLikeHostAndPort(const QString &text)
{
    static const QRegularExpression pattern(u"^(localhost|[\\w.-]+\\.localhost|127\\.0\\.0\\.1):\\d+(/.*)?$"_s);
    return pattern.match(text).hasMatch();
}

} // namespace

Result<MiniAppSource> MiniAppSource::parse(const QString &text)
{
    if (text.isEmpty())
        return MiniAppSource { u"showcase"_s, builtInMiniAppFolder(u"showcase"_s), {} };

    const QString address = looksLikeHostAndPort(text) ? u"http://"_s + text : text;
    if (address.startsWith("http://"_L1) || address.startsWith("https://"_L1)) {
        const QUrl url(address, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty())
            return fail(ErrorCode::AddressInvalid, text);
        return MiniAppSource { url.host(), {}, url };
    }
    if (static const QRegularExpression scheme(u"^[a-z][a-z0-9+.-]+://"_s); scheme.match(text).hasMatch())
        return fail(ErrorCode::AddressInvalid, text);

    const QFileInfo folder(text);
    if (!folder.exists() && builtInMiniApps().contains(text))
        return MiniAppSource { hostLabel(text), builtInMiniAppFolder(text), {} };
    if (!folder.exists())
        return fail(ErrorCode::FolderNotFound, text);
    if (!folder.isDir())
        return fail(ErrorCode::FolderNotFound, u"%1 is a file; its folder is %2"_s.arg(text, folder.absolutePath()));
    if (!folder.isReadable())
        return fail(ErrorCode::FolderNotFound, u"%1 is not readable"_s.arg(text));
    const QDir dir(folder.canonicalFilePath());
    if (!dir.exists(u"index.html"_s))
        return fail(ErrorCode::FolderNotFound, u"%1 has no index.html"_s.arg(text));
    return MiniAppSource { hostLabel(dir.dirName()), dir.absolutePath(), {} };
}

} // namespace MiniHost
