// SPDX-License-Identifier: MIT
// Bytes of a page become a picture when they are a raster of a bounded size; all else is refused soon.
#include "app/desktop/widgets/foreignpicture.h"
#include "bridge/core/limits.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"
#include "tests/support/writefile.h"

#include <optional>
#include <QApplication>
#include <QBuffer>
#include <QDeadlineTimer>
#include <QTemporaryDir>
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QImage &picture, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!picture.save(&buffer, format))
        qFatal("no %s is written here", format);
    return bytes;
}

QImage redSquare(int side)
{
    QImage picture(side, side, QImage::Format_RGB32);
    picture.fill(Qt::red);
    return picture;
}

// A GIF with two pictures of one pixel each, red and blue: the head with two colours, the first, the second.
QByteArray film()
{
    return QByteArray::fromHex("47494638396101000100800000ff00000000ff" // one pixel, of two colours
                               "2c0000000001000100000202440100"         // the first
                               "2c00000000010001000002024c01003b");     // the second
}

QByteArray svg(const QByteArray &content)
{
    return R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="40">)"
        + content + "</svg>";
}

QString dataUrl(const QByteArray &bytes, const QString &type = u"image/png"_s)
{
    return u"data:%1;base64,%2"_s.arg(type, QString::fromLatin1(bytes.toBase64()));
}

} // namespace

class ForeignPictureTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void rastersAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const char *format : { "PNG", "JPEG", "BMP" })
            QTest::newRow(format) << encoded(redSquare(20), format);
        QTest::newRow("GIF") << film();
    }
    void rastersAreRead()
    {
        QFETCH(QByteArray, bytes);
        const QImage picture = decodeForeignPicture(bytes);
        QVERIFY(!picture.isNull());
        QVERIFY(picture.pixelColor(0, 0).red() > 250 && picture.pixelColor(0, 0).blue() < 5);
    }

    // The file's name, the type of the data URL and leading bytes do not matter.
    void aFileOtherThanARasterIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString secret = m_folder.filePath(u"secret.png"_s);
        writeFile(secret, encoded(redSquare(40), "PNG"));
        const QByteArray file = QFile::encodeName(secret);
        QTest::newRow("plain") << svg("<rect width='40' height='40' fill='red'/>");
        QTest::newRow("file of the machine") << svg("<image width='40' height='40' xlink:href='file://" + file + "'/>");
        QTest::newRow("path of the machine") << svg("<image width='40' height='40' xlink:href='" + file + "'/>");
        QTest::newRow("without end") << svg("<image width='40' height='40' xlink:href='/dev/zero'/>");
#ifdef Q_OS_UNIX
        const QByteArray pipe = QFile::encodeName(m_folder.filePath(u"pipe"_s));
        QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
        QTest::newRow("pipe") << svg("<image width='40' height='40' xlink:href='" + pipe + "'/>");
#endif
        QTest::newRow("in a circle") << svg(
            "<defs><g id='a'><use xlink:href='#b'/></g><g id='b'><use xlink:href='#a'/></g></defs>"
            "<use xlink:href='#a'/>");
        QByteArray deep = "<defs><rect id='l0' width='3' height='3'/>";
        for (int i = 1; i < 30; ++i)
            deep += "<g id='l" + QByteArray::number(i) + "'>"
                + QByteArray("<use xlink:href='#l" + QByteArray::number(i - 1) + "'/>").repeated(10) + "</g>";
        QTest::newRow("ten to the thirtieth") << svg(deep + "</defs><use xlink:href='#l29'/>");
        QTest::newRow("deep") << svg(QByteArray("<g>").repeated(20'000) + QByteArray("</g>").repeated(20'000));
        QTest::newRow("huge") << QByteArray(
            "<svg xmlns='http://www.w3.org/2000/svg' width='2000000000' height='2000000000'/>");
        QByteArray entities = "<!ENTITY a 'aaaaaaaaaaaaaaaaaaaa'>";
        for (char name = 'b'; name < 'k'; ++name)
            entities +=
                QByteArray("<!ENTITY ") + name + " '" + (QByteArray("&") + char(name - 1) + ';').repeated(20) + "'>";
        QTest::newRow("entities") << "<!DOCTYPE svg [" + entities + "]>" + svg("<text>&j;</text>");
        QTest::newRow("compressed") << QByteArray::fromHex("1f8b08000000000000ff");
        QTest::newRow("behind blanks") << "   \n" + svg({});
        QTest::newRow("pixel map of text")
            << QByteArray("/* XPM */\nstatic char *x[]={\"1 1 1 1\",\"a c red\",\"a\"};");
        QTest::newRow("portable map") << QByteArray("P3 1 1 255 255 0 0");
        QTest::newRow("icon") << encoded(redSquare(16), "ICO");
        QTest::newRow("document") << QByteArray("%PDF-1.4");
        QTest::newRow("cut off") << encoded(redSquare(20), "PNG").first(20);
        QTest::newRow("nothing") << QByteArray();
    }
    void aFileOtherThanARasterIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QDeadlineTimer deadline(5000);
        QVERIFY(decodeForeignPicture(bytes).isNull());
        QVERIFY(!deadline.hasExpired());
    }

    // 80 kB that unpack to 1 GB.
    void manyPixelsAreRefusedBeforeThereIsMemoryForThem()
    {
        const QByteArray bomb = encoded(QImage(16'000, 16'000, QImage::Format_Mono), "PNG");
        QVERIFY(bomb.size() < 200'000);
        QDeadlineTimer deadline(5000);
        QVERIFY(decodeForeignPicture(bomb).isNull());
        QVERIFY(!deadline.hasExpired());
        QVERIFY(Limit::PicturePixels < 16'000 * 16'000);
    }

    void manyPassesAreRefused()
    {
        QByteArray jpeg = encoded(redSquare(20), "JPEG");
        jpeg.insert(jpeg.size() - 2, QByteArray::fromHex("ffda0008010100003f00").repeated(Limit::PictureScans));
        QVERIFY(decodeForeignPicture(jpeg).isNull());
    }

    void aLargePictureIsKeptNoLargerThanItIsShown()
    {
        const QImage picture = decodeForeignPicture(encoded(redSquare(4000), "PNG"));
        QCOMPARE(picture.size(), QSize(Limit::PictureShownSide, Limit::PictureShownSide));
    }

    void moreBytesThanTheLimitAreNoPicture()
    {
        QByteArray bytes = encoded(redSquare(20), "BMP");
        QVERIFY(!decodeForeignPicture(bytes).isNull());
        bytes.append(QByteArray(Limit::PictureFileBytes, 'x'));
        QVERIFY(decodeForeignPicture(bytes).isNull());
    }

    void theTypeInADataUrlIsIgnored_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isPicture");
        const QByteArray png = encoded(redSquare(20), "PNG");
        QTest::newRow("png") << dataUrl(png) << true;
        QTest::newRow("png called SVG") << dataUrl(png, u"image/svg+xml"_s) << true;
        QTest::newRow("SVG called png") << dataUrl(svg({})) << false;
        QTest::newRow("by percents") << u"data:image/png,"_s + QString::fromLatin1(png.toPercentEncoding()) << true;
        QTest::newRow("no comma") << u"data:image/png;base64"_s << false;
    }
    void theTypeInADataUrlIsIgnored()
    {
        QFETCH(QString, address);
        ForeignPictures pictures;
        std::optional<QImage> came;
        pictures.readDataUrl(address, this, [&](const QImage &picture) { came = picture; });
        // The picture is decoded on another thread.
        QVERIFY(!came);
        QVERIFY(waitUntil([&] { return came.has_value(); }));
        QTEST(!came->isNull(), "isPicture");
    }

    void aRegularFileIsRead()
    {
        const QString file = m_folder.filePath(u"given.png"_s);
        writeFile(file, encoded(redSquare(20), "PNG"));
        ForeignPictures pictures;
        QList<bool> came;
        for (const QString &path :
            { file, u"/dev/zero"_s, m_folder.path(), u":/qt-project.org/qmessagebox/images/qtlogo-64.png"_s })
            pictures.readFile(path, this, [&](const QImage &picture) { came += !picture.isNull(); });
        QVERIFY(waitUntil([&] { return came.size() == 4; }));
        QCOMPARE(came.first(3), QList<bool>({ true, false, false }));
    }

    void aDestroyedReceiverGetsNoPicture()
    {
        ForeignPictures pictures;
        auto asker = std::make_unique<QObject>();
        bool isTaken = false;
        std::optional<QImage> last;
        pictures.readDataUrl(
            dataUrl(encoded(redSquare(20), "PNG")), asker.get(), [&](const QImage &) { isTaken = true; });
        asker.reset();
        pictures.readDataUrl(
            dataUrl(encoded(redSquare(20), "PNG")), this, [&](const QImage &picture) { last = picture; });
        QVERIFY(waitUntil([&] { return last.has_value(); }));
        QVERIFY(!isTaken);
    }

    void readsBeyondTheLimitAreRefusedAtOnce()
    {
        ForeignPictures pictures;
        int refused = 0;
        int read = 0;
        const QString address = dataUrl(encoded(redSquare(200), "PNG"));
        for (int i = 0; i < 10'000; ++i)
            pictures.readDataUrl(address, this, [&](const QImage &picture) { ++(picture.isNull() ? refused : read); });
        QCOMPARE(refused, 10'000 - Limit::PicturesRead);
        QVERIFY(waitUntil([&] { return read == Limit::PicturesRead; }));
    }

    // Also while pictures are waiting to be read.
    void theReaderMayBeDestroyedWhileItReads()
    {
        int taken = 0;
        {
            ForeignPictures pictures;
            for (int i = 0; i < 20; ++i)
                pictures.readDataUrl(dataUrl(encoded(redSquare(20), "PNG")), this, [&](const QImage &) { ++taken; });
        }
        QCoreApplication::processEvents();
        QCOMPARE(taken, 0);
    }
};

MINIHOST_TEST_MAIN(ForeignPictureTest, QApplication)
#include "tst_foreignpicture.moc"
