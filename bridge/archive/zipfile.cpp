// SPDX-License-Identifier: MIT
#include "bridge/archive/zipfile.h"

#include "bridge/core/errors/files.h"
#include "bridge/core/readfile.h"

#include <memory>
#include <QDir>
#include <QFileInfo>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

struct Discard {
    void operator()(zip_t *zip) const { zip_discard(zip); }
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};
using Zip = std::unique_ptr<zip_t, Discard>;
using Entry = std::unique_ptr<zip_file_t, Discard>;

// The result refers to `content`, which must live longer.
Zip openZip(const QByteArray &content, QString &why)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source =
        zip_source_buffer_create(content.constData(), static_cast<zip_uint64_t>(content.size()), 0, &error);
    Zip zip(source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr);
    if (!zip) {
        why = QString::fromUtf8(zip_error_strerror(&error));
        if (source)
            zip_source_free(source);
    }
    zip_error_fini(&error);
    return zip;
}

bool isLink(zip_t *zip, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    // S_IFMT and S_IFLNK of the Unix mode, in the upper 16 bits.
    constexpr zip_uint32_t kind = 0170000;
    constexpr zip_uint32_t link = 0120000;
    return zip_file_get_external_attributes(zip, index, 0, &system, &attributes) == 0 && system == ZIP_OPSYS_UNIX
        && ((attributes >> 16) & kind) == link;
}

// Returns an empty text, or the cause of the failure.
QString unpackEntry(zip_t *zip, zip_uint64_t index, const QString &target, qint64 &left)
{
    const Entry entry(zip_fopen_index(zip, index, 0));
    if (!entry)
        return QString::fromUtf8(zip_strerror(zip));
    return writeUnpacked(
        target,
        [&](char *piece, qint64 size) { return zip_fread(entry.get(), piece, static_cast<zip_uint64_t>(size)); }, left);
}

} // namespace

Result<void> unpackZip(const QString &file, const QString &folder, const UnpackLimits &limits)
{
    const auto content = readRegularFile(file, Limit::ArchiveFileBytes, Errors::ZipUnreadable);
    if (!content)
        return fail(content.error());
    QString why;
    const Zip zip = openZip(*content, why);
    if (!zip)
        return unreadableArchive(file, why);
    const zip_int64_t count = zip_get_num_entries(zip.get(), 0);
    if (count > limits.files)
        return unreadableArchive(file, u"%1 files are more than the %2 allowed"_s.arg(count).arg(limits.files));
    qint64 left = limits.bytes;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        zip_stat_t stat;
        if (zip_stat_index(zip.get(), i, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME))
            return unreadableArchive(file, u"entry %1 has no name"_s.arg(i));
        const QString name = QString::fromUtf8(stat.name);
        if (!isInside(name))
            return unreadableArchive(file, u"the path \"%1\" leads outside"_s.arg(name.left(200)));
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
            return unreadableArchive(file, u"%1 is encrypted"_s.arg(name));
        if (isLink(zip.get(), i))
            return unreadableArchive(file, u"%1 is a link"_s.arg(name));
        const QString target = folder + u'/' + name;
        if (name.endsWith(u'/')) {
            if (!QDir().mkpath(target))
                return unreadableArchive(file, u"%1 cannot be made"_s.arg(target));
            continue;
        }
        if (const QString problem = unpackEntry(zip.get(), i, target, left); !problem.isEmpty())
            return unreadableArchive(file, u"%1: %2"_s.arg(name, problem));
    }
    return {};
}

} // namespace MiniHost
