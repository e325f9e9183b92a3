// SPDX-License-Identifier: MIT
#include "bridge/core/readfile.h"

#include "bridge/core/errors/files.h"
#include "bridge/core/openfile.h"
#include "bridge/core/weakness.h"

#include <algorithm>
#include <QFile>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr qint64 piece = 256 * 1024;

QString sizeText(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeIecFormat);
}

Fault tooLarge(const QString &path, const QString &size, qint64 most)
{
    return { Errors::FileTooLarge, u"%1: it has %2, and %3 is the most"_s.arg(path, size, sizeText(most)) };
}

bool isResource(const QString &path)
{
    return path.startsWith(":/"_L1);
}

} // namespace

Result<std::unique_ptr<QFile>> openRegularFile(const QString &path, qint64 most, ErrorCode unreadable)
{
    // The system would read the path up to the first zero byte only.
    if (path.isEmpty() || path.contains(QChar(u'\0')))
        return fail(unreadable, path.isEmpty() ? u"no file is named"_s : u"the file's name has a zero in it"_s);
    auto file = std::make_unique<QFile>(path);
    if (isResource(path) || isWeakened(Weakness::AnyFile)) {
        if (!file->open(QIODevice::ReadOnly))
            return fail(unreadable, u"%1: %2"_s.arg(path, file->errorString()));
        return file;
    }
    const OpenedFile opened = openForReading(*file);
    if (!opened.irregular.isEmpty())
        return fail(Errors::FileNotRegular, u"%1: it is %2"_s.arg(path, opened.irregular));
    if (!opened.problem.isEmpty())
        return fail(unreadable, u"%1: %2"_s.arg(path, opened.problem));
    if (file->size() > most)
        return fail(tooLarge(path, sizeText(file->size()), most));
    return file;
}

Result<QByteArray> readRegularFile(const QString &path, qint64 most, ErrorCode unreadable)
{
    auto file = openRegularFile(path, most, unreadable);
    if (!file)
        return fail(file.error());
    const qint64 limit = isWeakened(Weakness::AnyFile) ? std::numeric_limits<qint64>::max() : most;
    QByteArray content;
    content.reserve(std::min((*file)->size(), limit));
    for (;;) { // until the end of the file, not its size: files of /proc report 0, and others grow meanwhile
        const QByteArray more = (*file)->read(piece);
        if (more.isEmpty())
            break;
        content += more;
        if (content.size() > limit)
            return fail(tooLarge(path, u"more than that"_s, most));
    }
    if ((*file)->error() != QFile::NoError)
        return fail(unreadable, u"%1: %2"_s.arg(path, (*file)->errorString()));
    return content;
}

Result<void> expectNoOther(const QString &path)
{
    const QString irregular = isWeakened(Weakness::AnyFile) ? QString() : irregularity(path);
    if (irregular.isEmpty())
        return {};
    return fail(Errors::FileNotRegular, u"%1: it is %2"_s.arg(path, irregular));
}

QByteArray readResource(const QString &path)
{
    QFile file(path);
    if (!isResource(path) || !file.open(QIODevice::ReadOnly))
        qFatal("missing resource %s", qPrintable(path)); // a broken build
    return file.readAll();
}

} // namespace MiniHost
