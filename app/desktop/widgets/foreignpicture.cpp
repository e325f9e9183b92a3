// SPDX-License-Identifier: MIT
#include "app/desktop/widgets/foreignpicture.h"

#include "bridge/core/errors/files.h"
#include "bridge/core/limits.h"
#include "bridge/core/readfile.h"
#include "bridge/core/weakness.h"

#include <array>
#include <QBuffer>
#include <QImageReader>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// The allowed formats, recognized by their first bytes. Other plug-ins of Qt (SVG, PDF, ICNS, TGA …) are never used.
const char *formatOf(const QByteArray &bytes)
{
    static constexpr std::array<std::pair<QByteArrayView, const char *>, 5> marks { {
        { "\x89PNG\r\n\x1a\n", "png" },
        { "\xff\xd8\xff", "jpeg" },
        { "GIF87a", "gif" },
        { "GIF89a", "gif" },
        { "BM", "bmp" },
    } };
    for (const auto &[mark, format] : marks) {
        if (bytes.startsWith(mark))
            return format;
    }
    return bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP" ? "webp" : nullptr;
}

// A progressive JPEG of a few kilobytes can have thousands of scans, and each is a pass over all pixels.
bool hasTooManyScans(const QByteArray &jpeg)
{
    return jpeg.count("\xff\xda") > Limit::PictureScans;
}

QImage decodeAnyFormat(const QByteArray &bytes)
{
    return QImage::fromData(bytes);
}

QByteArray contentOfDataUrl(const QString &url)
{
    const QByteArray data = url.toUtf8();
    const qsizetype comma = data.indexOf(',');
    if (comma < 0)
        return {};
    const QByteArray content = data.mid(comma + 1);
    return data.first(comma).endsWith(";base64") ? QByteArray::fromBase64(content)
                                                 : QByteArray::fromPercentEncoding(content);
}

} // namespace

QImage decodeForeignPicture(const QByteArray &bytes)
{
    if (isWeakened(Weakness::SvgForeignPictures))
        return decodeAnyFormat(bytes);
    const char *format = formatOf(bytes);
    if (!format || bytes.size() > Limit::PictureFileBytes)
        return {};
    if (qstrcmp(format, "jpeg") == 0 && hasTooManyScans(bytes))
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    // Reads the header only.
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > Limit::PicturePixels)
        return {};
    // Rotates by the EXIF orientation.
    reader.setAutoTransform(true);
    // The first frame of an animation.
    QImage picture = reader.read();
    constexpr int side = static_cast<int>(Limit::PictureShownSide);
    if (std::max(picture.width(), picture.height()) > side)
        picture = picture.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return picture;
}

ForeignPictures::ForeignPictures()
{
    // One thread, so that only one picture is decoded at a time: bounds the memory.
    m_threads.setMaxThreadCount(1);
}

ForeignPictures::~ForeignPictures()
{
    m_threads.clear();
    // At most one picture is being decoded, and the limits bound its time.
    m_threads.waitForDone();
}

void ForeignPictures::readDataUrl(const QString &url, QObject *context, Callback callback)
{
    // At most three characters a byte (%41).
    if (url.size() > Limit::PictureFileBytes * 3)
        return callback({});
    read([url] { return decodeForeignPicture(contentOfDataUrl(url)); }, context, std::move(callback));
}

void ForeignPictures::readFile(const QString &path, QObject *context, Callback callback)
{
    const auto work = [path] {
        const auto bytes = readRegularFile(path, Limit::PictureFileBytes, Errors::FolderNotFound);
        return bytes ? decodeForeignPicture(*bytes) : QImage();
    };
    read(work, context, std::move(callback));
}

void ForeignPictures::read(std::function<QImage()> work, QObject *context, Callback callback)
{
    if (isWeakened(Weakness::SvgForeignPictures))
        return callback(work());
    if (m_reading >= Limit::PicturesRead)
        return callback({});
    ++m_reading;
    const QPointer<QObject> receiver(context);
    m_threads.start([this, work = std::move(work), receiver, callback = std::move(callback)] {
        // Posted to this object, whose destructor waits for the thread. Whether `context` still exists is checked in the main
        // thread.
        QMetaObject::invokeMethod(
            this,
            [this, picture = work(), receiver, callback] {
                --m_reading;
                if (receiver)
                    callback(picture);
            },
            Qt::QueuedConnection);
    });
}

} // namespace MiniHost
