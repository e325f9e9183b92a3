// SPDX-License-Identifier: MIT
#include "app/session/miniappsource.h"

#include "bridge/appserver/appserverfile.h"
#include "bridge/archive/zipfile.h"
#include "bridge/core/errors/files.h"
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

QStringList pagesIn(const QDir &folder, const QString &below)
{
    const QStringList names =
        QDir(folder.filePath(below)).entryList({ u"*.html"_s, u"*.htm"_s }, QDir::Files, QDir::Name);
    QStringList pages;
    for (const QString &name : names)
        pages += below + name;
    return pages;
}

// The first page of a multi-page build, relative to the folder: in the folder itself, otherwise in one of its folders. Empty: it has
// none. Not for a folder that holds other things than a build, since all its files are served to the page.
QString firstPageOf(const QDir &folder)
{
    if (folder.isRoot() || folder == QDir::home())
        return {};
    QStringList pages = pagesIn(folder, {});
    const QStringList inside = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (qsizetype i = 0; pages.isEmpty() && i < inside.size(); ++i)
        pages = pagesIn(folder, inside[i] + u'/');
    return pages.value(0);
}

// `text`: what the user gave. Fails with `noPage` without a page, and with a mistake in its miniapp.json, before the app starts.
Result<MiniAppSource> fromFolder(const QDir &folder, const QString &name, const QString &text, ErrorCode noPage,
    std::shared_ptr<QTemporaryDir> unpacked = nullptr)
{
    const bool hasIndex = folder.exists(u"index.html"_s);
    const QString firstPage = hasIndex ? QString() : firstPageOf(folder);
    if (!hasIndex && firstPage.isEmpty())
        return fail(noPage, u"%1 has no index.html and no other page"_s.arg(text));
    if (const auto valid = AppServerFile::load(folder.absolutePath()); !valid)
        return fail(valid.error());
    return MiniAppSource { hostLabel(name), folder.absolutePath(), {}, std::move(unpacked), firstPage };
}

// A zip has either the folder's content or the folder itself.
Result<MiniAppSource> fromZip(const QFileInfo &zip)
{
    auto unpacked = std::make_shared<QTemporaryDir>();
    if (!unpacked->isValid())
        return fail(Errors::ZipUnreadable, u"%1: %2"_s.arg(zip.filePath(), unpacked->errorString()));
    if (const auto done = unpackZip(zip.absoluteFilePath(), unpacked->path()); !done)
        return fail(done.error());
    QDir folder(QFileInfo(unpacked->path()).canonicalFilePath());
    const QStringList top = folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    if (top.size() == 1 && !folder.exists(u"index.html"_s))
        folder.setPath(folder.filePath(top.first()));
    return fromFolder(folder, zip.completeBaseName(), zip.filePath(), Errors::ZipUnreadable, std::move(unpacked));
}

} // namespace

Result<MiniAppSource> MiniAppSource::parse(const QString &text)
{
    if (text.isEmpty())
        return MiniAppSource { u"showcase"_s, builtInMiniAppFolder(u"showcase"_s), {}, nullptr };

    const QString address = looksLikeHostAndPort(text) ? u"http://"_s + text : text;
    if (address.startsWith("http://"_L1) || address.startsWith("https://"_L1)) {
        const QUrl url(address, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty())
            return fail(Errors::AddressInvalid, text);
        return MiniAppSource { url.host(), {}, url, nullptr };
    }
    if (static const QRegularExpression scheme(u"^[a-z][a-z0-9+.-]+://"_s); scheme.match(text).hasMatch())
        return fail(Errors::AddressInvalid, text);

    const QFileInfo folder(text);
    if (!folder.exists() && builtInMiniApps().contains(text))
        return MiniAppSource { hostLabel(text), builtInMiniAppFolder(text), {}, nullptr };
    if (!folder.exists())
        return fail(Errors::FolderNotFound, text);
    if (!folder.isDir() && folder.suffix().compare("zip"_L1, Qt::CaseInsensitive) == 0)
        return fromZip(folder);
    if (!folder.isDir())
        return fail(Errors::FolderNotFound, u"%1 is no folder; it lies in %2"_s.arg(text, folder.absolutePath()));
    if (!folder.isReadable())
        return fail(Errors::FolderNotFound, u"%1 is not readable"_s.arg(text));
    const QDir dir(folder.canonicalFilePath());
    return fromFolder(dir, dir.dirName(), text, Errors::FolderNotFound);
}

} // namespace MiniHost
