// SPDX-License-Identifier: MIT
// Addresses of a page's pictures are loaded by the page, with its rights, and decoded where no file of this machine can
// be read.
#include "app/desktop/asked/clientresources.h"
#include "app/desktop/client/clientneeds.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"
#include "tests/support/writefile.h"
#include "tests/web/pageharness.h"

#include <QTemporaryDir>

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

const QByteArray head =
    R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="40">)";

} // namespace

class PagePicturesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString secret() const { return m_folder.filePath(u"secret.png"_s); }

private Q_SLOTS:
    void initTestCase()
    {
        QImage red(40, 40, QImage::Format_RGB32);
        red.fill(Qt::red);
        QVERIFY(QDir().mkpath(m_folder.filePath(u"app"_s)));
        QVERIFY(red.save(secret()) && red.save(m_folder.filePath(u"app/own.png"_s)));
        writeFile(m_folder.filePath(u"app/index.html"_s), "<!doctype html><title>pictures</title>");
        writeFile(m_folder.filePath(u"app/plain.svg"_s), head + "<rect width='40' height='40' fill='red'/></svg>");
        writeFile(m_folder.filePath(u"app/local.svg"_s),
            head + "<image width='40' height='40' xlink:href='file://" + QFile::encodeName(secret())
                + "'/><image width='40' height='40' href='" + QFile::encodeName(secret()) + "'/></svg>");
        writeFile(m_folder.filePath(u"app/zero.svg"_s),
            head + "<image width='40' height='40' xlink:href='/dev/zero'/></svg>");
    }

    void onlyPicturesThatThePageMayReadAreShown_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isRed");
        QTest::newRow("own file") << u"own.png"_s << true;
        QTest::newRow("own file, from the root") << u"/own.png"_s << true;
        QTest::newRow("own SVG, drawn by the engine") << u"plain.svg"_s << true;
        QTest::newRow("SVG that names a file") << u"local.svg"_s << false;
        QTest::newRow("SVG that names a device") << u"zero.svg"_s << false;
        QTest::newRow("file of the machine") << u"file://"_s + secret() << false;
        QTest::newRow("path of the machine") << secret() << false;
        QTest::newRow("device") << u"/dev/zero"_s << false;
        QTest::newRow("resource") << u"qrc:///minihost/icons/minihost.svg"_s << false;
        QTest::newRow("resource's path") << u":/minihost/icons/minihost.svg"_s << false;
        QTest::newRow("missing") << u"none.png"_s << false;
        QTest::newRow("no address") << u"http://"_s << false;
        QTest::newRow("markup") << u"<img src=\"own.png\">"_s << false;
    }
    void onlyPicturesThatThePageMayReadAreShown()
    {
        QFETCH(QString, address);
        PageHarness harness(m_folder.filePath(u"app"_s));
        QVERIFY(harness.load());
        ClientResources resources;
        fillFrom(resources, *harness.simulator);
        std::optional<QImage> came;
        resources.image(address, this, [&](const QImage &picture) { came = picture; });
        QVERIFY(waitUntil([&] { return came.has_value(); }));
        const QColor seen = came->isNull() ? QColor() : came->pixelColor(came->width() / 2, came->height() / 2);
        QTEST(seen.red() > 250 && seen.green() < 5 && seen.alpha() == 255 && seen.isValid(), "isRed");
    }
};

MINIHOST_TEST_MAIN(PagePicturesTest, WebApplication)
#include "tst_pagepictures.moc"
