// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <QImage>
#include <QObject>
#include <QThreadPool>

namespace MiniHost {

// Decodes a picture whose bytes come from a page, a file of the user or the network; no other function may. Only PNG, JPEG, GIF,
// BMP and WebP, recognized by their first bytes: SVG and similar formats can refer to files and grow without bound. A picture
// larger than limits.def allows is refused before its memory is allocated. Null: the bytes are no such picture.
QImage decodeForeignPicture(const QByteArray &bytes);

// Calls decodeForeignPicture() on a worker thread, so that a picture never blocks the window. The callback is called in the main
// thread, unless `context` was destroyed before.
class ForeignPictures final : public QObject
{
    Q_OBJECT

public:
    using Callback = std::function<void(const QImage &picture)>;

    ForeignPictures();
    ~ForeignPictures() override;

    void readDataUrl(const QString &url, QObject *context, Callback callback);
    // A file that the user chose.
    void readFile(const QString &path, QObject *context, Callback callback);

private:
    void read(std::function<QImage()> work, QObject *context, Callback callback);

    QThreadPool m_threads;
    qint64 m_reading = 0;
};

} // namespace MiniHost
