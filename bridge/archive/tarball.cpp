// SPDX-License-Identifier: MIT
#include "bridge/archive/tarball.h"

#include "bridge/core/errors/files.h"
#include "bridge/core/readfile.h"

#include <archive.h>
#include <archive_entry.h>
#include <memory>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

struct Free {
    void operator()(archive *tar) const { archive_read_free(tar); }
};
using Tar = std::unique_ptr<archive, Free>;

QString problemOf(archive *tar)
{
    const char *text = archive_error_string(tar);
    return text ? QString::fromUtf8(text) : u"it is damaged"_s;
}

struct Source {
    QFile &file;
    QByteArray piece;
};

la_ssize_t readSource(archive *, void *data, const void **piece)
{
    auto *source = static_cast<Source *>(data);
    constexpr qint64 block = 64 * 1024;
    source->piece = source->file.read(block);
    *piece = source->piece.constData();
    return source->piece.size();
}

// The entry's path: as UTF-8, which npm writes, or else its bytes unconverted.
QString nameOf(archive_entry *entry)
{
    const char *name = archive_entry_pathname_utf8(entry);
    return QString::fromUtf8(name ? name : archive_entry_pathname(entry));
}

} // namespace

Result<void> unpackTarball(const QString &file, const QString &folder, const UnpackLimits &limits)
{
    const Tar tar(archive_read_new());
    // Only gzip and tar are enabled: no other format of libarchive is an npm package.
    if (!tar || archive_read_support_filter_gzip(tar.get()) != ARCHIVE_OK
        || archive_read_support_format_tar(tar.get()) != ARCHIVE_OK)
        return unreadableArchive(file, u"this library reads no .tgz"_s);
    const auto opened = openRegularFile(file, Limit::ArchiveFileBytes, Errors::ZipUnreadable);
    if (!opened)
        return fail(opened.error());
    Source source { **opened, {} };
    if (archive_read_open(tar.get(), &source, nullptr, readSource, nullptr) != ARCHIVE_OK)
        return unreadableArchive(file, problemOf(tar.get()));
    qint64 left = limits.bytes;
    qint64 files = 0;
    for (;;) {
        archive_entry *entry = nullptr;
        const int read = archive_read_next_header(tar.get(), &entry);
        if (read == ARCHIVE_EOF)
            break;
        if (read != ARCHIVE_OK && read != ARCHIVE_WARN)
            return unreadableArchive(file, problemOf(tar.get()));
        if (++files > limits.files)
            return unreadableArchive(file, u"it has more than %1 files"_s.arg(limits.files));
        const QString name = nameOf(entry);
        if (!isInside(name))
            return unreadableArchive(file, u"the path \"%1\" leads outside"_s.arg(name.left(200)));
        const QString target = folder + u'/' + name;
        if (archive_entry_filetype(entry) == AE_IFDIR) {
            if (!QDir().mkpath(target))
                return unreadableArchive(file, u"%1 cannot be made"_s.arg(target));
            continue;
        }
        if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry))
            return unreadableArchive(file, u"%1 is a link, or no file"_s.arg(name));
        const auto piece = [&](char *data, qint64 size) -> qint64 {
            return archive_read_data(tar.get(), data, static_cast<size_t>(size));
        };
        if (const QString problem = writeUnpacked(target, piece, left); !problem.isEmpty())
            return unreadableArchive(file, u"%1: %2"_s.arg(name, problem));
    }
    if (files == 0)
        return unreadableArchive(file, u"it is empty"_s);
    return {};
}

} // namespace MiniHost
