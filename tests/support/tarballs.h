// SPDX-License-Identifier: MIT
// Writes tarballs for tests, also invalid ones. Link LibArchive::LibArchive.
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <QFile>
#include <QList>

namespace MiniHost {

struct TarEntry {
    QByteArray name;
    QByteArray content;
    // The target, if the entry is a link.
    QByteArray link {};
};

inline void writeTarball(const QString &file, const QList<TarEntry> &entries)
{
    archive *tar = archive_write_new();
    archive_write_add_filter_gzip(tar);
    archive_write_set_format_pax_restricted(tar);
    if (archive_write_open_filename(tar, QFile::encodeName(file).constData()) != ARCHIVE_OK)
        qFatal("%s: %s", qPrintable(file), archive_error_string(tar));
    for (const TarEntry &entry : entries) {
        archive_entry *header = archive_entry_new();
        archive_entry_set_pathname(header, entry.name.constData());
        archive_entry_set_perm(header, 0644);
        archive_entry_set_filetype(header, entry.link.isEmpty() ? AE_IFREG : AE_IFLNK);
        if (entry.link.isEmpty())
            archive_entry_set_size(header, entry.content.size());
        else
            archive_entry_set_symlink(header, entry.link.constData());
        if (archive_write_header(tar, header) < ARCHIVE_WARN)
            qFatal("%s: %s", entry.name.constData(), archive_error_string(tar));
        if (entry.link.isEmpty())
            archive_write_data(tar, entry.content.constData(), static_cast<size_t>(entry.content.size()));
        archive_entry_free(header);
    }
    archive_write_free(tar);
}

} // namespace MiniHost
