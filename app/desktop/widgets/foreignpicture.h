// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <QImage>
#include <QObject>
#include <QThreadPool>

namespace MiniHost {

// The one place where bytes that come from a page, a person's file or the network become a picture. Only the raster formats
// of its list, told by the first bytes and not by a name: SVG and the like can name files of this machine and be without end.
// What is larger than the rows of limits.def allow is refused before memory is taken for it. Null: there is no picture.
QImage decodeForeignPicture(const QByteArray &bytes);

// The same on a thread of its own, so that a picture never holds the window.
class ForeignPictures final : public QObject
{
    Q_OBJECT

public:
    using Taker = std::function<void(const QImage &picture)>;

    ForeignPictures();
    ~ForeignPictures() override;

    void readDataUrl(const QString &url, QObject *context, Taker take);
    // A file that a person gave.
    void readFile(const QString &path, QObject *context, Taker take);

private:
    void read(std::function<QImage()> work, QObject *context, Taker take);

    QThreadPool m_threads;
    qint64 m_reading = 0;
};

} // namespace MiniHost
