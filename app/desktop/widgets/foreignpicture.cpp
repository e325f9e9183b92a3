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

// The formats, by their first bytes. Qt's plug-ins know many more (SVG, PDF, ICNS, TGA …): none of those is asked.
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

// A progressive JPEG of a few kilobytes can ask for a pass over all its pixels some thousand times.
bool hasTooManyScans(const QByteArray &jpeg)
{
    return jpeg.count("\xff\xda") > Limit::PictureScans;
}

QImage decodeAnything(const QByteArray &bytes)
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
        return decodeAnything(bytes);
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
    reader.setAutoDetectImageFormat(false); // this format's decoder, or none
    const QSize size = reader.size();       // of the head alone
    if (!size.isValid() || qint64(size.width()) * size.height() > Limit::PicturePixels)
        return {};
    reader.setAutoTransform(true);  // photographs say how they were held
    QImage picture = reader.read(); // a film's first picture
    constexpr int side = static_cast<int>(Limit::PictureShownSide);
    if (std::max(picture.width(), picture.height()) > side)
        picture = picture.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return picture;
}

ForeignPictures::ForeignPictures()
{
    m_threads.setMaxThreadCount(1); // one picture's memory at a time
}

ForeignPictures::~ForeignPictures()
{
    m_threads.clear();
    m_threads.waitForDone(); // at most one is being read, and the limits bound it
}

void ForeignPictures::readDataUrl(const QString &url, QObject *context, Taker take)
{
    if (url.size() > Limit::PictureFileBytes * 3) // each byte as %41 is the longest way to write it
        return take({});
    read([url] { return decodeForeignPicture(contentOfDataUrl(url)); }, context, std::move(take));
}

void ForeignPictures::readFile(const QString &path, QObject *context, Taker take)
{
    const auto work = [path] {
        const auto bytes = readRegularFile(path, Limit::PictureFileBytes, Errors::FolderNotFound);
        return bytes ? decodeForeignPicture(*bytes) : QImage();
    };
    read(work, context, std::move(take));
}

void ForeignPictures::read(std::function<QImage()> work, QObject *context, Taker take)
{
    if (isWeakened(Weakness::SvgForeignPictures))
        return take(work());
    if (m_reading >= Limit::PicturesRead)
        return take({});
    ++m_reading;
    const QPointer<QObject> asker(context);
    m_threads.start([this, work = std::move(work), asker, take = std::move(take)] {
        // To this object, which waits for the thread; the asker is looked for there, in its own thread.
        QMetaObject::invokeMethod(
            this,
            [this, picture = work(), asker, take] {
                --m_reading;
                if (asker)
                    take(picture);
            },
            Qt::QueuedConnection);
    });
}

} // namespace MiniHost
